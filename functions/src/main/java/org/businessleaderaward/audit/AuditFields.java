package org.businessleaderaward.audit;

import graphql.schema.DataFetchingEnvironment;
import java.util.function.Function;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;

/** The log in the secretariat's room. */
public final class AuditFields implements RoomFields {
  /** The log of the directory. */
  private static final String DIRECTORY = "directory";

  private final AuditLog log;
  private final Function<DataFetchingEnvironment, String> editionOfCaller;

  /**
   * Shows a log.
   *
   * @param editionOfCaller gives the id of the caller's edition, or refuses
   */
  public AuditFields(AuditLog log, Function<DataFetchingEnvironment, String> editionOfCaller) {
    this.log = log;
    this.editionOfCaller = editionOfCaller;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("auditHead", env -> log.head(editionOfCaller.apply(env)))
        .query("auditLog", env -> log.newest(wanted(env), PageRequest.of(env)))
        .field("AuditEntry", "act", env -> entry(env).act().act());
  }

  /** The id of the log that is asked for; whoever has no session is refused first. */
  private String wanted(DataFetchingEnvironment env) {
    var edition = editionOfCaller.apply(env);
    return "DIRECTORY".equals(env.getArgument("log")) ? DIRECTORY : edition;
  }

  private static AuditEntry entry(DataFetchingEnvironment env) {
    return java.util.Objects.requireNonNull(env.<AuditEntry>getSource());
  }
}

package org.businessleaderaward.audit;

import graphql.schema.DataFetchingEnvironment;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;

/** The log in the secretariat's room. */
final class AuditFields implements RoomFields {
  /** The log of the directory. */
  private static final String DIRECTORY = "directory";

  private final AuditLog log;
  private final EditionOfCaller callers;

  /** Shows a log to these callers. */
  public AuditFields(AuditLog log, EditionOfCaller callers) {
    this.log = log;
    this.callers = callers;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("auditHead", env -> log.head(callers.editionOf(env)))
        .query("auditLog", env -> log.newest(wanted(env), PageRequest.of(env)))
        .field("AuditEntry", "act", env -> entry(env).act().act());
  }

  /** The id of the log that is asked for; whoever has no session is refused first. */
  private String wanted(DataFetchingEnvironment env) {
    var edition = callers.editionOf(env);
    return "DIRECTORY".equals(env.getArgument("log")) ? DIRECTORY : edition;
  }

  private static AuditEntry entry(DataFetchingEnvironment env) {
    return java.util.Objects.requireNonNull(env.<AuditEntry>getSource());
  }
}

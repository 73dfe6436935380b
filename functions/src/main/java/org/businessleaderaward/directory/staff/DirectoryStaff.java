package org.businessleaderaward.directory.staff;

import graphql.schema.DataFetchingEnvironment;
import org.businessleaderaward.access.AwardEditions;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.Refusal;

/**
 * Who works on the directory: the secretariat of a real edition. The directory is of no edition,
 * and a sample's links are shown to whoever tries it out.
 */
public final class DirectoryStaff {
  private final Callers callers;
  private final AwardEditions editions;

  DirectoryStaff(Callers callers, AwardEditions editions) {
    this.callers = callers;
    this.editions = editions;
  }

  /**
   * The caller.
   *
   * @throws Refusal with {@code UNAUTHENTICATED} without a live session, with {@code FORBIDDEN} for
   *     somebody of a sample
   */
  public Caller require(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    if (editions.isSample(caller.edition())) {
      throw new Refusal(Refusal.Code.FORBIDDEN, "a sample has no part in the directory");
    }
    return caller;
  }
}

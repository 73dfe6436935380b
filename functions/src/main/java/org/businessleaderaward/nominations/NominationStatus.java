package org.businessleaderaward.nominations;

import java.time.Instant;
import org.businessleaderaward.programme.Edition;

/** Where a nomination stands. The names are the values of the schema's enum. */
public enum NominationStatus {
  DRAFT,
  SUBMITTED,
  ELIGIBLE,
  INELIGIBLE,
  SHORTLISTED,
  WITHDRAWN,
  DECLINED;

  /**
   * As nominator and nominee are told: the shortlist is the secretariat's, the advisers' and the
   * jury's until all is announced.
   */
  public NominationStatus toldAt(Edition edition, Instant now) {
    return this == SHORTLISTED && !edition.isPublic(now) ? ELIGIBLE : this;
  }
}

package org.businessleaderaward.nominations.told;

/**
 * Where a nomination stands, as its nominator is told. The names are the values of the schema's
 * enum.
 */
public enum NominatorStatus {
  DRAFT,
  SUBMITTED,
  ELIGIBLE,
  INELIGIBLE,
  NOT_SHORTLISTED,
  SHORTLISTED,
  WITHDRAWN,
  DECLINED;

  /** Whether it says that the nomination was found eligible. */
  public boolean isBeyondScreening() {
    return this == ELIGIBLE || this == NOT_SHORTLISTED || this == SHORTLISTED;
  }
}

package org.businessleaderaward.nominations;

/** Where a nomination stands. What of it nominators are told is {@code NominatorStatus}. */
public enum NominationStatus {
  DRAFT,
  SUBMITTED,
  ELIGIBLE,
  INELIGIBLE,
  SHORTLISTED,
  WITHDRAWN,
  DECLINED
}

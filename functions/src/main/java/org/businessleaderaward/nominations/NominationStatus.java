package org.businessleaderaward.nominations;

/** Where a nomination stands. The names are the values of the schema's enum. */
public enum NominationStatus {
  DRAFT,
  SUBMITTED,
  ELIGIBLE,
  INELIGIBLE,
  SHORTLISTED,
  WITHDRAWN,
  DECLINED
}

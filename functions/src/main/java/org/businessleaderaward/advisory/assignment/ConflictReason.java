package org.businessleaderaward.advisory.assignment;

/** Why somebody must not judge a nominee. The names are the values of the schema's enum. */
public enum ConflictReason {
  SAME_EMPLOYER,
  PERSONAL,
  FINANCIAL,
  NOMINATOR,
  OTHER
}

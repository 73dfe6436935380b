package org.businessleaderaward.directory.entries;

/**
 * Why an entry is withdrawn; its tombstone says so for good. What is in the directory twice is
 * merged instead. The names are the values of the schema's enum.
 */
public enum WithdrawalReason {
  NOT_VERIFIABLE,
  OUT_OF_SCOPE,
  ENTERED_BY_MISTAKE,
  ON_REQUEST,
  LEGAL_DUTY
}

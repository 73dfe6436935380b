package org.businessleaderaward.programme.named;

/** What somebody sits on who may be named; the constants are those of {@code Role}. */
enum CommitteeRole {
  /** The advisory committee. */
  ADVISER,
  /** The jury. */
  JUROR
}

package org.businessleaderaward.nominations.letters;

/** Who writes the statements of a nomination. */
public enum StatementsBy {
  NOMINATOR,
  /** Once they have agreed. */
  NOMINEE
}

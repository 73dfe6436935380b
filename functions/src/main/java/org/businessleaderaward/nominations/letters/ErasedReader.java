package org.businessleaderaward.nominations.letters;

/** Why somebody is told that a nomination is erased. */
public enum ErasedReader {
  /** They submitted it. */
  NOMINATOR,
  /** They were nominated in it. */
  NOMINEE,
  /** They were asked to assess it. */
  ADVISER
}

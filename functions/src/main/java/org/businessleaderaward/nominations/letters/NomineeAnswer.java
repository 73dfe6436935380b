package org.businessleaderaward.nominations.letters;

/** What a nominee has answered as a letter is written. */
public enum NomineeAnswer {
  /** The nominee has agreed. */
  GIVEN,
  /** The nominee has not answered, and nothing is assessed before. */
  AWAITED
}

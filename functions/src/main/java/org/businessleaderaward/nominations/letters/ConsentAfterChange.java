package org.businessleaderaward.nominations.letters;

/** What becomes of a nominee's consent when the nomination is changed. */
public enum ConsentAfterChange {
  /** The nominee had agreed, and is asked anew. */
  ASKED_ANEW,
  /** The nominee had not answered, and reads what is on record now. */
  STILL_AWAITED
}

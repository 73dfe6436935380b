package org.businessleaderaward.nominations.letters;

/** What becomes of a nominee's consent when the nomination is changed. */
public enum ConsentAfterChange {
  /** The nominee had agreed, and is asked anew. */
  ASKED_ANEW,
  /** The nominee is asked once the nominator has opened a link that was mailed to them. */
  ONCE_CONFIRMED,
  /** The nominee had not answered, and reads what is on record now. */
  STILL_AWAITED
}

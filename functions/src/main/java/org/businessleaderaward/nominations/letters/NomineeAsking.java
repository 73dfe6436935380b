package org.businessleaderaward.nominations.letters;

/** When the nominee of a nomination that was submitted is asked. */
public enum NomineeAsking {
  /** Once the nominator has opened a link that was mailed to them. */
  ONCE_CONFIRMED,
  /** Now, or as soon as the mailbox of the nominee takes another mail. */
  NOW
}

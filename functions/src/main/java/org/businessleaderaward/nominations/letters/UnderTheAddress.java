package org.businessleaderaward.nominations.letters;

/** Whether a nominator's address has other nominations beside the one that a letter is about. */
public enum UnderTheAddress {
  /** None that the letter would speak of. */
  ALONE,
  /**
   * Another, which its writer may have meant to go on with, such as one begun on another device.
   */
  BESIDE_OTHERS
}

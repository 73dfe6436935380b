package org.businessleaderaward.jury.proofs;

/**
 * Who shares a key (section 1.8).
 *
 * @param edition id of the edition
 * @param threshold how many trustees decrypt together
 * @param trustees how many there are
 */
public record KeyTerms(String edition, int threshold, int trustees) {
  private static final int MOST = 9;

  public KeyTerms {
    StepFails.unless(
        isThreshold(threshold, trustees) && trustees <= MOST,
        "1.8",
        "at most 9 trustees, of whom as many decrypt or fewer, and of two or more at least two");
  }

  /**
   * Whether so many may decrypt together: fewer than two only of one, else each share is the key.
   */
  public static boolean isThreshold(int threshold, int trustees) {
    return Math.min(2, trustees) <= threshold && 1 <= threshold && threshold <= trustees;
  }

  /** Of a key that one trustee has alone. */
  public static KeyTerms ofOne(String edition) {
    return new KeyTerms(edition, 1, 1);
  }
}

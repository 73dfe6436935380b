package org.businessleaderaward.jury.domain;

import java.time.Duration;

/**
 * How a count is released, and what a wrongly sealed ballot does to it. Part of the frozen rule.
 *
 * @param badBallot what becomes of a wrongly sealed ballot
 * @param confirmWithinHours for how many hours the first confirmation waits for the second
 */
public record CountTerms(BadBallot badBallot, int confirmWithinHours) {
  private static final int LONGEST_HOURS = 168;

  /** What becomes of a wrongly sealed ballot. */
  public enum BadBallot {
    /** The count stops and names it, until secretariat and chair decide on it. */
    STOP,
    /** It is set aside and named in the log and the result; the others are counted. */
    SET_ASIDE
  }

  public CountTerms {
    if (!isWindow(confirmWithinHours)) {
      throw new IllegalArgumentException("a confirmation waits for 1 to 168 hours");
    }
  }

  /** Whether confirmations may wait for so many hours. */
  public static boolean isWindow(int hours) {
    return hours >= 1 && hours <= LONGEST_HOURS;
  }

  /** For how long the first confirmation waits for the second. */
  public Duration window() {
    return Duration.ofHours(confirmWithinHours);
  }
}

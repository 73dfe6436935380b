package org.businessleaderaward.jury.domain;

import java.time.Duration;
import java.util.Optional;
import org.businessleaderaward.programme.DecisionRule;

/**
 * How a count is released, what a wrongly sealed ballot does to it, and what its result holds of
 * the ballots. Part of the frozen rule.
 *
 * @param badBallot what becomes of a wrongly sealed ballot
 * @param confirmWithinHours for how many hours the first confirmation waits for the second
 * @param ballots what the result holds of the ballots; empty in a rule that was frozen before there
 *     was the choice ({@code decision-rule/2})
 */
public record CountTerms(
    BadBallot badBallot, int confirmWithinHours, Optional<DecisionRule.Ballots> ballots) {
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

package org.businessleaderaward.jury.domain;

import org.jspecify.annotations.Nullable;

/** A ballot on record after the check against the frozen rule. */
public sealed interface CheckedBallot {
  /**
   * It counts.
   *
   * @param receipt the receipt that was given for it
   * @param ballot what it says, recused finalists left out
   */
  record Good(String receipt, Ballot ballot) implements CheckedBallot {}

  /**
   * It cannot be counted.
   *
   * @param ballotId which one; null when nothing but its receipt is left
   * @param receipt the receipt that was fixed for it at the close; null when none was
   * @param problem what is wrong
   */
  record Bad(@Nullable String ballotId, @Nullable String receipt, BallotProblem problem)
      implements CheckedBallot {}
}

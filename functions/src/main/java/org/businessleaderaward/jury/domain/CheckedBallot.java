package org.businessleaderaward.jury.domain;

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
   * It cannot be counted, so that there is no count.
   *
   * @param ballotId which one
   * @param problem what is wrong
   */
  record Bad(String ballotId, BallotProblem problem) implements CheckedBallot {}
}

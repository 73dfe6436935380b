package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.jspecify.annotations.Nullable;

/**
 * The last count that was stopped.
 *
 * @param at when
 * @param ballots the ballots that it named
 * @param quorumMissed whether too few ballots are left without them
 */
public record StoppedCount(Instant at, List<NamedBallot> ballots, boolean quorumMissed) {
  /**
   * A ballot that a count named.
   *
   * @param receipt the receipt that was fixed for it; null when none was
   * @param problem what is wrong with it
   */
  public record NamedBallot(@Nullable String receipt, BallotProblem problem) {}
}

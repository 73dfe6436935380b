package org.businessleaderaward.jury.ballots;

import java.util.List;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.VoteContext;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.programme.Edition;

/**
 * The rule that a juror's test ballots are sealed under: of three finalists that do not exist, in
 * an edition of its own, so that nothing of a vote fits it, and for a key that nobody has.
 */
public final class TestRule {
  private static final int LEVELS = 5;
  private static final int HOURS = 24;

  /** No list of trustees has this hash. */
  private static final String NOTHING = "00".repeat(32);

  private TestRule() {}

  /** The rule for a seat of an edition. */
  public static VoteRule of(Edition edition, Seat seat) {
    var id = edition.id() + ".test";
    var roll = BallotVersion.roll(id, List.of(seat.ballotId()));
    return new VoteRule(
        id,
        VoteRule.Method.SCHULZE,
        List.of(new VoteRule.Criterion("test", VoteRule.ALL_WEIGHTS)),
        edition.criteria().stream().mapToInt(c -> c.levels().size()).findFirst().orElse(LEVELS),
        List.of("test-a", "test-b", "test-c"),
        new VoteRule.Jury(roll, 1, 1),
        VoteRule.Trustees.service(keyOfNobody(id), NOTHING),
        HOURS);
  }

  /** A point that comes out of a hash: nobody knows which multiple of the base point it is. */
  private static Point keyOfNobody(String edition) {
    var vote = new VoteContext(edition, NOTHING, Point.G);
    return SharedLot.question(vote, NOTHING).sum().pad();
  }
}

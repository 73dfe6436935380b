package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.record.AttackedVote.ALL;
import static org.businessleaderaward.jury.record.AttackedVote.DRAWS;
import static org.businessleaderaward.jury.record.AttackedVote.MAILED;
import static org.businessleaderaward.jury.record.AttackedVote.VOTE;
import static org.businessleaderaward.jury.record.AttackedVote.id;
import static org.businessleaderaward.jury.record.AttackedVote.roll;
import static org.businessleaderaward.jury.record.AttackedVote.rule;
import static org.businessleaderaward.jury.record.AttackedVote.step;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.DiscreteLog;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.record.RecordVerdict.Mailed;
import org.junit.jupiter.api.Test;

/**
 * What no record shows by itself, tried as {@code docs/decisions/verifiable-vote.md} says it: each
 * of these attacks succeeds, and only what people compare stops it.
 */
class RecordLimitsTests {
  private static final List<Integer> LEVEL = List.of(2, 2, 2);

  /**
   * All key holders are shown one board: a juror's true ballot among ballots that the operator has
   * sealed, who knows what they say.
   */
  @Test
  void anInventedBoardForAllHoldersTellsAJurorsBallot() {
    var victim = VOTE.ballots().stream().filter(one -> isOf(one, id(1))).findFirst().orElseThrow();
    var board =
        VOTE.withBallots(
            List.of(
                victim,
                VOTE.seal(id(0), ALL, LEVEL),
                VOTE.seal(id(2), ALL, LEVEL),
                VOTE.seal(id(3), ALL, LEVEL)));
    var shown = board.record();

    // Rule and key are those that were mailed, and the holders' heads are all the invented one.
    var holders =
        new Mailed(
            MAILED.ruleSha256(), MAILED.key(), Optional.of(shown.board().head()), Optional.empty());
    assertThat(step(shown, holders)).isEqualTo("none");
    // Of each pair, for the one and for the other: the operator's own are for neither. It says 0 0
    // 1.
    assertThat(shown.count().totals()).containsExactly(1, 0, 1, 0, 0, 1);

    // What sees it: the head that jurors were mailed, and their receipts in the list, but for one.
    assertThat(step(shown, MAILED)).isEqualTo("2.5.4");
    assertThat(shown.board().receipts()).contains(victim.receipt());
    assertThat(VOTE.ballots())
        .filteredOn(one -> !isOf(one, id(1)))
        .hasSize(2)
        .noneMatch(one -> shown.board().receipts().contains(one.receipt()));
  }

  private static boolean isOf(EncryptedBallot ballot, String id) {
    return ballot.ballot().id().equals(id);
  }

  /** Whoever holds a threshold knows the seed of each head beforehand. */
  @Test
  void whoHoldsAThresholdChoosesTheHeadByWhichTheLotFalls() {
    // All is level: one is for each order of a circle.
    var one = VOTE.seal(id(0), ALL, List.of(0, 1, 0));
    var other = VOTE.seal(id(1), ALL, List.of(1, 0, 1));
    for (var wanted : List.of("a", "b", "c")) {
      var steered =
          Stream.generate(() -> VOTE.withBallots(List.of(one, other, VOTE.seal(id(2), ALL, LEVEL))))
              .map(WholeVote::record)
              .filter(record -> record.count().ranking().getFirst().finalist().equals(wanted))
              .findFirst()
              .orElseThrow();
      assertThat(steered.count().totals()).containsOnly(1);
      assertThat(steered.count().ranking().getFirst().ground()).isEqualTo(Placed.Ground.LOT.name());
      assertThat(step(steered)).isEqualTo("none");
    }
  }

  /** Who has the only share reads every ballot, and no record shows it. */
  @Test
  void theServiceAloneReadsABallot() {
    var alone = SharedKeys.draw(new KeyTerms(AttackedVote.TERMS.edition(), 1, 1), DRAWS);
    var shared = rule(roll(4));
    var rule =
        new VoteRule(
            shared.edition(),
            shared.method(),
            shared.criteria(),
            shared.levels(),
            shared.finalists(),
            shared.jury(),
            new VoteRule.Trustees(
                List.of("SERVICE"),
                1,
                alone.joint().key().toString(),
                PublishedKey.of(alone.published()).hash()),
            shared.confirmWithinHours());
    var vote = new WholeVote(rule, alone, List.of(), List.of(), List.of(1), DRAWS);
    var ballot = vote.seal(id(0), ALL, List.of(1, 0, 2));
    var log = new DiscreteLog(1);
    var read =
        ballot.sealed().stream()
            .map(
                contest ->
                    contest.options().stream()
                        .map(one -> log.of(one.body().minus(one.pad().times(alone.share(1)))))
                        .map(OptionalInt::orElseThrow)
                        .toList())
            .toList();
    assertThat(read).containsExactly(List.of(0, 1, 0), List.of(1, 0, 0), List.of(0, 0, 1));
  }
}

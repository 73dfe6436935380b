package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.LabelledDraws;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;
import org.junit.jupiter.api.Test;

/** Totals are what the ballots say, worked out by hand. */
class BallotSumsTests {
  private static final Draws DRAWS = new LabelledDraws("ballot sums");
  private static final KeyTerms TERMS = new KeyTerms("edition-2027", 1, 1);
  private static final SharedKeys KEYS = SharedKeys.draw(TERMS, DRAWS);
  private static final List<Integer> BOTH = List.of(0, 1);

  private static List<Integer> totals(Method method, List<Integer> one, List<Integer> other) {
    var ids = List.of("00".repeat(16), "11".repeat(16));
    var rule =
        new VoteRule(
            TERMS.edition(),
            method,
            List.of(new Criterion("strategy", 60), new Criterion("innovation", 40)),
            3,
            List.of("a", "b"),
            new VoteRule.Jury(BallotVersion.roll(TERMS.edition(), ids), 1, 2),
            new VoteRule.Trustees(
                List.of("SERVICE"),
                1,
                KEYS.joint().key().toString(),
                PublishedKey.of(KEYS.published()).hash()),
            24);
    var none = new WholeVote(rule, KEYS, List.of(), List.of(), List.of(1), DRAWS);
    var vote =
        none.withBallots(
            List.of(none.seal(ids.get(0), BOTH, one), none.seal(ids.get(1), BOTH, other)));
    return vote.record().count().totals();
  }

  @Test
  void aMeanIsTheSumOfWeightTimesLevel() {
    assertThat(totals(Method.WEIGHTED_MEAN, List.of(2, 1, 0, 2), List.of(1, 1, 2, 0)))
        .containsExactly(60 * 2 + 40 + 60 + 40, 40 * 2 + 60 * 2);
  }

  @Test
  void aMedianCountsEachLevelAsOftenAsItsCriterionWeighs() {
    assertThat(totals(Method.MEDIAN, List.of(2, 1, 0, 2), List.of(1, 1, 2, 0)))
        .containsExactly(40 + 60 + 40, 60, 0, 40 + 60);
  }

  /** What {@code docs/decisions/counting.md} says that totals of levels tell on. */
  @Test
  void aLevelsTotalComesApartIntoItsCriteriaWhereWeightsLetIt() {
    assertThat(ways(2, 60, 40)).as("60 and 40, two jurors").isOne();
    assertThat(ways(3, 60, 40)).as("three jurors").isEqualTo(2);
    assertThat(ways(6, 70, 30)).isOne();
    assertThat(ways(7, 70, 30)).isEqualTo(2);
    assertThat(ways(10, 55, 45)).isOne();
    assertThat(ways(11, 55, 45)).isEqualTo(2);
    assertThat(ways(1, 50, 50)).isEqualTo(2);
    // Of a whole vote of two jurors: how often level 1 was given, on each criterion.
    int total = totals(Method.MEDIAN, List.of(2, 1, 0, 2), List.of(1, 1, 2, 0)).getFirst();
    assertThat(total).isEqualTo(60 * 1 + 40 * 2);
  }

  /** In how many ways a total can come about, at most, that jurors give a level on two criteria. */
  private static long ways(int jurors, int one, int other) {
    return IntStream.rangeClosed(0, jurors)
        .boxed()
        .flatMap(a -> IntStream.rangeClosed(0, jurors).mapToObj(b -> a * one + b * other))
        .collect(Collectors.groupingBy(total -> total, Collectors.counting()))
        .values()
        .stream()
        .max(Long::compare)
        .orElseThrow();
  }

  @Test
  void aPairCountsWhoPutOneAboveTheOther() {
    assertThat(totals(Method.SCHULZE, List.of(1), List.of(1))).containsExactly(0, 2);
    assertThat(totals(Method.SCHULZE, List.of(0), List.of(2))).containsExactly(1, 0);
  }
}

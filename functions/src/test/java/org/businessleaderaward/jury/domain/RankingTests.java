package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.domain.Rules.ballot;
import static org.businessleaderaward.jury.domain.Rules.rank;
import static org.businessleaderaward.jury.domain.Rules.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.jury.domain.Decision.Ground;
import org.junit.jupiter.api.Test;

class RankingTests {
  @Test
  void ordersAJurorsFinalistsByTheWeightedSumOfTheLevels() {
    // a: 60*2 + 40*2 = 200, b: 60*3 + 40*0 = 180, c: 60*0 + 40*4 = 160.
    var ordering = ballot("a=2/2 b=3/0 c=0/4").ordering(rule("a", "b", "c"));

    assertThat(ordering.scores())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 200, "b", 180, "c", 160));
  }

  @Test
  void givesASevereAndALenientJurorTheSameWeight() {
    var severe = ballot("a=1/0 b=0/0");
    var lenient = ballot("a=0/0 b=4/4");

    var matrix = Rules.matrix(rule("a", "b"), List.of(severe, lenient));

    assertThat(matrix.preferred("a", "b")).isEqualTo(matrix.preferred("b", "a")).isEqualTo(1);
  }

  @Test
  void countsAnEvenScoreForNeitherButTheJurorAsOneWhoJudgedBoth() {
    var matrix = Rules.matrix(rule("a", "b"), List.of(ballot("a=2/2 b=2/2")));

    assertThat(matrix.preferred("a", "b")).isZero();
    assertThat(matrix.preferred("b", "a")).isZero();
    assertThat(matrix.even("a", "b")).isEqualTo(1);
    assertThat(matrix.compared("a", "b")).isEqualTo(1);
  }

  @Test
  void saysThatAPlaceWasWonInDirectComparison() {
    var ranking = rank(rule("a", "b"), List.of(ballot("a=4/4 b=3/3")));

    assertThat(ranking.finalists()).containsExactly("a", "b");
    assertThat(ranking.decisions())
        .extracting(Decision::ground)
        .containsExactly(Ground.DIRECT, Ground.LAST);
  }

  @Test
  void saysThatAPlaceWasWonByChains() {
    // a over b 5:2, b over c 5:2, c over a 4:3: the last is the weakest of the circle.
    var ranking =
        rank(
            rule("a", "b", "c"),
            repeated(3, "a=4/4 b=3/3 c=2/2", 2, "b=4/4 c=3/3 a=2/2", 2, "c=4/4 a=3/3 b=2/2"));

    assertThat(ranking.finalists()).containsExactly("a", "b", "c");
    assertThat(ranking.decisions())
        .extracting(Decision::ground)
        .containsExactly(Ground.CHAINS, Ground.DIRECT, Ground.LAST);
  }

  @Test
  void breaksATieOfChainsByTheDirectComparison() {
    // a over b 5:3, b over c 6:2, c over a 5:3: a and b reach each other by chains as strong.
    var ranking =
        rank(
            rule("a", "b", "c"),
            repeated(3, "a=4/4 b=3/3 c=2/2", 3, "b=4/4 c=3/3 a=2/2", 2, "c=4/4 a=3/3 b=2/2"));

    var first = ranking.decisions().getFirst();
    assertThat(first.among()).containsExactly("a", "b");
    assertThat(first.ground()).isEqualTo(Ground.HEAD_TO_HEAD);
    assertThat(ranking.finalists()).containsExactly("a", "b", "c");
  }

  @Test
  void breaksAPerfectTieByTheHeaviestCriterionsMedian() {
    // Both 2:2 directly; strategy a 4,1,2,2 (median 2), b 3,3,1,3 (median 3).
    var ranking =
        rank(
            rule("a", "b"),
            List.of(
                ballot("a=4/0 b=3/0"),
                ballot("a=1/0 b=3/0"),
                ballot("a=2/0 b=1/0"),
                ballot("a=2/0 b=3/0")));

    var first = ranking.decisions().getFirst();
    assertThat(first.ground()).isEqualTo(Ground.HEAVIEST_MEDIAN);
    assertThat(first.finalist()).isEqualTo("b");
    assertThat(first.medians()).containsEntry("a", 4).containsEntry("b", 6);
  }

  @Test
  void drawsTheLotWhenNothingElseDecides() {
    var ranking = rank(rule("a", "b"), List.of(ballot("a=2/2 b=2/2")));

    var first = ranking.decisions().getFirst();
    var lots = Rules.LOT.lots(List.of("a", "b"));
    assertThat(first.ground()).isEqualTo(Ground.LOT);
    assertThat(first.lots()).isEqualTo(lots);
    assertThat(lots.get(first.finalist())).isEqualTo(Collections.min(lots.values()));
  }

  @Test
  void putsAFinalistWhomNobodyCouldJudgeAfterTheOthers() {
    var ranking = rank(rule("a", "b", "c"), List.of(ballot("b=1/1 c=0/0")));

    assertThat(ranking.finalists()).containsExactly("b", "c", "a");
  }

  private static List<Ballot> repeated(Object... timesAndBallots) {
    var ballots = new ArrayList<Ballot>();
    for (int i = 0; i < timesAndBallots.length; i += 2) {
      ballots.addAll(
          Collections.nCopies(
              (Integer) timesAndBallots[i], ballot((String) timesAndBallots[i + 1])));
    }
    return ballots;
  }
}

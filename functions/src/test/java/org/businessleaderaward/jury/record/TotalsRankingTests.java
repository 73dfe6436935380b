package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.Ciphertext;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;
import org.businessleaderaward.jury.record.BallotSums.Judged;
import org.businessleaderaward.jury.record.BallotSums.Line;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;
import org.junit.jupiter.api.Test;

/** Rankings from totals, with what decided each place. */
class TotalsRankingTests {
  private static final SharedLot LOT = new SharedLot("11".repeat(32));

  private static VoteRule rule(Method method, int finalists) {
    return new VoteRule(
        "edition",
        method,
        List.of(new Criterion("a", 100)),
        3,
        IntStream.range(0, finalists).mapToObj(i -> String.valueOf((char) ('a' + i))).toList(),
        new VoteRule.Jury(List.of("00".repeat(32), "01".repeat(32), "02".repeat(32)), 1, 2),
        new VoteRule.Trustees(List.of("SERVICE"), 1, Point.G.toString(), "00".repeat(32)),
        24);
  }

  /** Pairs in order: jurors, votes for the first, votes for the second. */
  private static List<String> pairs(Method method, int finalists, int[]... pairs) {
    var lines = new ArrayList<Line>();
    var totals = new ArrayList<Integer>();
    int at = 0;
    for (int one = 0; one < finalists; one++) {
      for (int other = one + 1; other < finalists; other++) {
        var pair = pairs[at++];
        if (pair[0] > 0) {
          for (int option = 0; option < 2; option++) {
            lines.add(line(new Judged(one, other, pair[0]), option, pair[0]));
            totals.add(pair[option + 1]);
          }
        }
      }
    }
    return ranking(new Totals(rule(method, finalists), lines, totals));
  }

  private static Line line(Judged subject, int option, int most) {
    return new Line(subject, option, new SumsToDecrypt.Named("sum", Ciphertext.NONE), most);
  }

  private static List<String> ranking(Totals totals) {
    var places = TotalsRanking.of(totals, LOT);
    assertThat(places)
        .extracting(Placed::place)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, places.size()).boxed().toList());
    return places.stream()
        .map(placed -> placed.finalist() + " " + placed.ground() + " " + placed.among())
        .toList();
  }

  private static int[] pair(int... numbers) {
    return numbers;
  }

  @Test
  void whoWinsAllPairsComesFirst() {
    for (var method : List.of(Method.SCHULZE, Method.RANKED_PAIRS)) {
      assertThat(pairs(method, 3, pair(9, 5, 4), pair(9, 6, 3), pair(9, 3, 5)))
          .containsExactly("a DIRECT [a]", "c DIRECT [c]", "b LAST [b]");
    }
  }

  @Test
  void aCircleIsBrokenWhereItIsWeakest() {
    // a beats b by 7, b beats c by 6, c beats a by 5 of 9.
    var circle = new int[][] {pair(9, 7, 2), pair(9, 4, 5), pair(9, 6, 3)};
    assertThat(pairs(Method.SCHULZE, 3, circle))
        .containsExactly("a CHAINS [a]", "b DIRECT [b]", "c LAST [c]");
    assertThat(pairs(Method.RANKED_PAIRS, 3, circle))
        .containsExactly("a LOCKED [a]", "b DIRECT [b]", "c LAST [c]");
  }

  @Test
  void ofThoseWhoLeadTheGreatestSumOfSharesDecides() {
    // a and b are even; a does better against c, whom both beat.
    assertThat(pairs(Method.SCHULZE, 3, pair(4, 2, 2), pair(4, 4, 0), pair(4, 3, 1)))
        .containsExactly("a SHARES [a, b]", "b DIRECT [b]", "c LAST [c]");
    // By shares, not by votes: b was judged by fewer with c, all of whom were for b.
    assertThat(pairs(Method.SCHULZE, 3, pair(4, 2, 2), pair(4, 3, 1), pair(2, 2, 0)))
        .containsExactly("b SHARES [a, b]", "a DIRECT [a]", "c LAST [c]");
  }

  @Test
  void aPairOfTooFewCountsAsEven() {
    // Nobody judged a and b together: 1/2 each. Against c a has 3/4, b has 2/3.
    assertThat(pairs(Method.SCHULZE, 3, pair(0, 0, 0), pair(4, 3, 1), pair(3, 2, 1)))
        .containsExactly("a SHARES [a, b]", "b DIRECT [b]", "c LAST [c]");
    // A half like any other half.
    assertThat(pairs(Method.SCHULZE, 3, pair(4, 2, 2), pair(0, 0, 0), pair(4, 1, 1)).getFirst())
        .endsWith("LOT [a, b, c]");
  }

  @Test
  void whoWinsAgainstTheOthersWhoLeadComesFirst() {
    // b's way to a, over c, is as strong as a's win over b: both lead.
    assertThat(pairs(Method.SCHULZE, 3, pair(9, 5, 4), pair(9, 4, 5), pair(9, 6, 3)).getFirst())
        .isEqualTo("a HEAD_TO_HEAD [a, b]");
    // d leads, too, whom nobody judged beside another.
    var none = pair(0, 0, 0);
    assertThat(
            pairs(Method.SCHULZE, 4, pair(9, 5, 4), pair(9, 4, 5), none, pair(9, 6, 3), none, none)
                .getFirst())
        .isEqualTo("a HEAD_TO_HEAD [a, b, d]");
  }

  @Test
  void whatIsLevelInEverythingIsDrawn() {
    for (var method : List.of(Method.SCHULZE, Method.RANKED_PAIRS)) {
      assertThat(pairs(method, 3, pair(9, 5, 4), pair(9, 4, 5), pair(9, 5, 4)).getFirst())
          .endsWith("LOT [a, b, c]");
      assertThat(pairs(method, 3, pair(0, 0, 0), pair(0, 0, 0), pair(0, 0, 0)).getFirst())
          .endsWith("LOT [a, b, c]");
    }
  }

  private static List<String> levels(Method method, int[]... totals) {
    var lines = new ArrayList<Line>();
    var all = new ArrayList<Integer>();
    for (int finalist = 0; finalist < totals.length; finalist++) {
      int jurors = totals[finalist][0];
      for (int option = 1; option < totals[finalist].length; option++) {
        lines.add(line(new Judged(finalist, finalist, jurors), option, jurors * 100));
        all.add(totals[finalist][option]);
      }
    }
    return ranking(new Totals(rule(method, totals.length), lines, all));
  }

  @Test
  void theGreatestMeanComesFirstWhoeverJudged() {
    assertThat(levels(Method.WEIGHTED_MEAN, pair(3, 300), pair(2, 220), pair(0)))
        .containsExactly("b MEAN [b]", "a MEAN [a]", "c LAST [c]");
    assertThat(levels(Method.WEIGHTED_MEAN, pair(3, 300), pair(2, 200)).getFirst())
        .endsWith("LOT [a, b]");
  }

  @Test
  void theBestMedianComesFirst() {
    // Of 300 grades each; a: 160 of level 1, b: 140 of level 2, so that both medians are 1.
    assertThat(levels(Method.MEDIAN, pair(3, 160, 0), pair(3, 20, 140)))
        .containsExactly("b GRADES [b]", "a LAST [a]");
    assertThat(levels(Method.MEDIAN, pair(3, 160, 0), pair(3, 0, 140)))
        .containsExactly("a GRADES [a]", "b LAST [b]");
    assertThat(levels(Method.MEDIAN, pair(3, 150, 0), pair(2, 100, 0)).getFirst())
        .endsWith("LOT [a, b]");
  }

  @Test
  void whateverGradeWasNotGivenIsTheLowest() {
    var lines = new ArrayList<Line>();
    for (int option = 1; option < 3; option++) {
      lines.add(line(new Judged(0, 0, 3), option, 300));
    }
    var totals = new Totals(rule(Method.MEDIAN, 2), lines, List.of(160, 20));
    assertThat(totals.grades(0)).containsExactly(120, 160, 20);
    assertThat(totals.grades(1)).as("judged by too few").containsExactly(0, 0, 0);
  }

  @Test
  void moreThanThereCanBeIsRefused() {
    // Each total is possible by itself; together they leave less than nothing for the rest.
    assertThatThrownBy(() -> pairs(Method.SCHULZE, 2, pair(3, 2, 2)))
        .hasMessageStartingWith("2.7.4");
    assertThatThrownBy(() -> levels(Method.MEDIAN, pair(3, 200, 101), pair(3, 0, 0)))
        .hasMessageStartingWith("2.7.4");
  }

  @Test
  void theLotIsTheLowestHash() {
    var lots = LOT.lots(List.of("a", "b"));
    var first = lots.getOrDefault("a", "").compareTo(lots.getOrDefault("b", "")) < 0 ? "a" : "b";
    assertThat(levels(Method.WEIGHTED_MEAN, pair(3, 300), pair(2, 200)).getFirst())
        .isEqualTo(first + " LOT [a, b]");
  }
}

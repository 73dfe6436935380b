package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The methods besides Schulze's on elections with known results. */
class MethodTests {
  private static final String[] TENNESSEE = {"42 mnck", "26 nckm", "15 cknm", "17 kcnm"};

  @Test
  void choosesNashvilleByRankedPairs() {
    var pairs = RankedPairs.of(Election.of(TENNESSEE).matrix());

    assertThat(List.of("c", "k", "m")).allMatch(other -> pairs.beats("n", other));
    assertThat(pairs.beats("c", "k")).isTrue();
    assertThat(pairs.beats("k", "m")).isTrue();
  }

  @Test
  void leavesOutTheWinThatClosesACircle() {
    // Schulze's first example, where the two methods part. Wins: db 19, cb 15, ac 14, ba 13, cd 12,
    // da 11 of 21. ba closes a-c-b, da closes a-c-d.
    var pairs =
        RankedPairs.of(Election.of("8 acdb", "2 badc", "4 cdba", "4 dbac", "3 dcba").matrix());

    assertThat(pairs.beats("a", "c")).isTrue();
    assertThat(pairs.beats("c", "d")).isTrue();
    assertThat(pairs.beats("d", "b")).isTrue();
    assertThat(pairs.beats("b", "a")).isFalse();
    assertThat(pairs.beats("d", "a")).isFalse();
  }

  /**
   * Tideman's own example: Example 5 of T. N. Tideman, "Independence of clones as a criterion for
   * voting rules", Social Choice and Welfare 4, 1987, pages 185-206. The rankings of 27 voters and
   * the matrix of majorities are on page 198, the ranking of pairs in Table 2 and its outcome, "the
   * final ranking is vwxyz, and v is the winner", on page 200. The third pair, x over v, closes a
   * circle; v, w and x are clones.
   */
  @Test
  void givesTheFinalRankingOfTidemansOwnExample() {
    var matrix =
        Election.of("7 vwxyz", "3 zyvwx", "6 yzwxv", "3 wxvzy", "5 zxvwy", "3 yxvwz").matrix();
    var majorities =
        Map.of(
            "wx", 11, "vw", 9, "xv", 7, "yz", 5, "vy", 3, "wy", 3, "xy", 3, "zv", 1, "zw", 1, "zx",
            1);
    majorities.forEach(
        (pair, majority) -> {
          var one = pair.substring(0, 1);
          var other = pair.substring(1);
          assertThat(matrix.preferred(one, other) - matrix.preferred(other, one))
              .as(pair)
              .isEqualTo(majority);
        });

    var pairs = RankedPairs.of(matrix);

    assertThat(order(pairs, "vwxyz")).isEqualTo("vwxyz");
    assertThat(pairs.beats("x", "v")).isFalse();
  }

  /**
   * A published example for Tideman's method, by M. Schulze (Election-methods list, 10 June 1998):
   * six more ballots of {@code bdca} take the first place from c and give it to a, whom they put
   * last.
   */
  @Test
  void givesTheWinnersOfSchulzesExampleForTidemansMethod() {
    String[] before = {"37 cabd", "20 bdac", "18 adcb", "15 bdca", "7 dacb", "3 cbad"};
    String[] after = {"37 cabd", "20 bdac", "18 adcb", "21 bdca", "7 dacb", "3 cbad"};

    assertThat(unbeaten(before)).containsExactly("c");
    assertThat(unbeaten(after)).containsExactly("a");
  }

  /**
   * The 921 ballots of R. LeGrand's "Descriptions of ranked-ballot voting methods" (rbvote), as the
   * tests of another counter, julien-boudry/Condorcet, quote them ({@code RankedPairsTest}, third
   * result) with the order that it finds by ranked pairs: Brad, Abby, Erin, Dave, Cora.
   */
  @Test
  void ordersTheBallotsOfLeGrandAsAnotherCounterDoes() {
    var pairs =
        RankedPairs.of(
            Election.of(
                    "98 acedb",
                    "64 baecd",
                    "12 baedc",
                    "98 beacd",
                    "13 beadc",
                    "125 bedac",
                    "124 caedb",
                    "76 ceadb",
                    "21 dabec",
                    "30 dbaec",
                    "98 dbeca",
                    "139 dcabe",
                    "23 dcbae")
                .matrix());

    assertThat(order(pairs, "abcde")).isEqualTo("baedc");
  }

  /**
   * Schulze's election of 45 ballots known from the literature on his method, whose order by ranked
   * pairs the same tests give from the French Wikipedia (first result): A, C, E, B, D. Schulze's
   * own method puts E first.
   */
  @Test
  void ordersFortyFiveBallotsOtherwiseThanSchulzesMethod() {
    var pairs =
        RankedPairs.of(
            Election.of(
                    "5 acbed", "5 adecb", "8 bedac", "3 cabed", "7 caebd", "2 cbade", "7 dceba",
                    "8 ebadc")
                .matrix());

    assertThat(order(pairs, "abcde")).isEqualTo("acebd");
  }

  /** One after the other who is unbeaten among those who are left. */
  private static String order(RankedPairs pairs, String finalists) {
    var left = new ArrayList<>(finalists.chars().mapToObj(Character::toString).toList());
    var order = new StringBuilder();
    while (!left.isEmpty()) {
      var first =
          left.stream()
              .filter(one -> left.stream().noneMatch(rival -> pairs.beats(rival, one)))
              .toList();
      assertThat(first).hasSize(1);
      order.append(first.getFirst());
      left.removeAll(first);
    }
    return order.toString();
  }

  private static List<String> unbeaten(String... groups) {
    var election = Election.of(groups);
    var pairs = RankedPairs.of(election.matrix());
    return election.finalists().stream()
        .filter(one -> election.finalists().stream().noneMatch(rival -> pairs.beats(rival, one)))
        .toList();
  }

  @Test
  void leavesOutAllEquallyStrongWinsOfACircle() {
    var pairs = RankedPairs.of(Election.of("1 abcd", "1 bcad", "1 cabd").matrix());

    assertThat(pairs.beats("a", "b")).isFalse();
    assertThat(pairs.beats("b", "c")).isFalse();
    assertThat(pairs.beats("c", "a")).isFalse();
    assertThat(pairs.beats("a", "d")).isTrue();
  }

  @Test
  void ranksThePollOfOrsayAsBalinskiAndLarakiDo() {
    // Per mille of the answers of 2007, worst grade first; who gave none is among the worst.
    var bayrou = new long[] {45 + 29, 84, 148, 251, 307, 136};
    var royal = new long[] {108 + 18, 122, 168, 191, 227, 167};
    var sarkozy = new long[] {265 + 17, 71, 115, 143, 198, 191};

    assertThat(List.of(sarkozy, bayrou, royal).stream().sorted(new MajorityJudgment()).toList())
        .containsExactly(sarkozy, royal, bayrou);
  }

  @Test
  void takesTheLowerOfTwoGradesInTheMiddle() {
    // 1 3 against 2 2: the lower of the middle decides, not what stands around it.
    assertThat(new MajorityJudgment().compare(new long[] {0, 1, 0, 1}, new long[] {0, 0, 2, 0}))
        .isNegative();
  }

  @Test
  void comparesFinalistsWhomDifferentNumbersOfJurorsJudged() {
    var byTwo = new long[] {0, 1, 1};
    var byFour = new long[] {0, 2, 2};
    var byThree = new long[] {0, 1, 2};

    assertThat(new MajorityJudgment().compare(byTwo, byFour)).isZero();
    assertThat(new MajorityJudgment().compare(byThree, byFour)).isPositive();
  }

  @Test
  void putsWhoHasNoGradesAtAllLast() {
    var worst = new long[] {4, 0, 0};
    var none = new long[] {0, 0, 0};

    assertThat(new MajorityJudgment().compare(worst, none)).isPositive();
    assertThat(new MajorityJudgment().compare(none, worst)).isNegative();
    assertThat(new MajorityJudgment().compare(none, none.clone())).isZero();
  }

  @Test
  void goesByTheMiddleAndNotByTheWorstGrade() {
    // 0 3 3 3 3 against 2 2 2 2 2.
    assertThat(new MajorityJudgment().compare(new long[] {1, 0, 0, 4}, new long[] {0, 0, 5, 0}))
        .isPositive();
  }

  @Test
  void goesByTheNearerOfTwoDifferencesOnEitherSideOfTheMiddle() {
    // 0 1 2 2 against 1 1 1 2: the lower in the middle are even, the upper decide before the worst.
    assertThat(new MajorityJudgment().compare(new long[] {1, 1, 2}, new long[] {0, 3, 1}))
        .isPositive();
    // 0 1 1 2 against 1 1 1 1: both in the middle are even, the worse of the outer ones decide.
    assertThat(new MajorityJudgment().compare(new long[] {1, 2, 1}, new long[] {0, 4, 0}))
        .isNegative();
  }
}

package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Elections with known results: Schulze's own, and the best known one of the literature. */
class BeatPathsTests {
  @Test
  void findsTheStrongestChainsOfSchulzesFirstExample() {
    var election = Election.of("8 acdb", "2 badc", "4 cdba", "4 dbac", "3 dcba");

    assertThat(votes(election, "a")).containsExactly(0, 14, 14, 12);
    assertThat(votes(election, "b")).containsExactly(13, 0, 13, 12);
    assertThat(votes(election, "c")).containsExactly(13, 15, 0, 12);
    assertThat(votes(election, "d")).containsExactly(13, 19, 13, 0);
    assertThat(election.beaten()).containsExactly("ab", "ac", "cb", "da", "db", "dc");
  }

  @Test
  void leavesTwoUnbeatenInSchulzesSecondExample() {
    var election = Election.of("3 abcd", "2 cbda", "2 dabc", "2 dbca");

    assertThat(election.winners()).containsExactly("b", "d");
  }

  @Test
  void findsTheWinnerOfSchulzesThirdExample() {
    var election = Election.of("12 abcd", "6 adbc", "9 bcda", "15 cdab", "21 dbac");

    assertThat(election.winners()).containsExactly("d");
  }

  @Test
  void leavesTwoUnbeatenWhereSchulzeDoes() {
    var election = Election.of("6 acdb", "1 badc", "3 cbda", "3 dbac", "2 dcba");

    assertThat(election.winners()).containsExactly("a", "d");
  }

  @Test
  void followsSchulzeWhenTwoVotersMoreChangeTheWinnerToOneTheyPutLower() {
    var before =
        new String[] {
          "3 adebcf", "3 bfecda", "4 cabfde", "1 dbcefa", "4 defabc", "2 ecbdfa", "2 facdbe"
        };
    var after = java.util.Arrays.copyOf(before, before.length + 1);
    after[before.length] = "2 aefcbd";

    assertThat(Election.of(before).winners()).containsExactly("a");
    assertThat(Election.of(after).winners()).containsExactly("d");
  }

  @Test
  void followsSchulzeWhenAWeakFinalistMoreChangesTheWinner() {
    var without =
        Election.of(
            "3 abdc", "5 adbc", "1 adcb", "2 badc", "2 bdca", "4 cabd", "6 cbad", "2 dbca",
            "5 dcab");
    var with =
        Election.of(
            "3 abdec", "5 adebc", "1 adecb", "2 badec", "2 bdeca", "4 cabde", "6 cbade", "2 dbeca",
            "5 decab");

    assertThat(without.winners()).containsExactly("a");
    assertThat(with.winners()).containsExactly("b");
  }

  @Test
  void measuresWinningVotesWhereOtherMeasuresGiveAnotherWinner() {
    // By margins a wins, by ratios b; by winning votes d (Schulze's example for the measures).
    var election =
        Election.weak(
            "6 a,b,c,d",
            "8 ab,cd",
            "8 ac,bd",
            "18 ac,d,b",
            "8 acd,b",
            "40 b,acd",
            "4 c,b,d,a",
            "9 c,d,a,b",
            "8 cd,ab",
            "14 d,a,b,c",
            "11 d,b,c,a",
            "4 d,c,a,b");

    assertThat(election.winners()).containsExactly("d");
  }

  @Test
  void ranksTheFiveCandidatesOf45VotersAsSchulzeDoes() {
    var election =
        Election.of(
            "5 acbed", "5 adecb", "8 bedac", "3 cabed", "7 caebd", "2 cbade", "7 dceba", "8 ebadc");

    assertThat(votes(election, "a")).containsExactly(0, 28, 28, 30, 24);
    assertThat(votes(election, "e")).containsExactly(25, 28, 28, 31, 0);
    assertThat(election.beaten())
        .containsExactlyInAnyOrder("ea", "ec", "eb", "ed", "ac", "ab", "ad", "cb", "cd", "bd");
  }

  @Test
  void choosesNashvilleAsTheCapitalOfTennessee() {
    var election = Election.of("42 mnck", "26 nckm", "15 cknm", "17 kcnm");

    assertThat(election.winners()).containsExactly("n");
    assertThat(election.beaten()).containsExactlyInAnyOrder("nm", "nc", "nk", "cm", "ck", "km");
  }

  @Test
  void takesAComparisonOfFewForAsStrongAsOneOfManyWithTheSameShares() {
    // Everybody judged a and b, half judged c: what is said of c weighs by share, not by number.
    var few = new LinkStrength(6, 3, 9);
    var many = new LinkStrength(12, 6, 18);

    assertThat(few).isEqualByComparingTo(many);
    assertThat(new LinkStrength(6, 2, 9)).isGreaterThan(many);
    assertThat(new LinkStrength(7, 2, 10)).isGreaterThan(few);
  }

  @Test
  void joinsNobodyByAChainWhomNobodyCompared() {
    var election = Election.weak("3 a,b", "3 c,d");

    assertThat(election.paths().strongest("a", "c")).isEmpty();
    assertThat(election.winners()).containsExactly("a", "c");
  }

  private static List<Integer> votes(Election election, String from) {
    var paths = election.paths();
    return election.finalists().stream()
        .map(to -> paths.strongest(from, to).map(LinkStrength::winning).orElse(0))
        .toList();
  }
}

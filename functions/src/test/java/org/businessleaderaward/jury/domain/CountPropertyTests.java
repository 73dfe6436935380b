package org.businessleaderaward.jury.domain;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.domain.RandomElection.forEveryElection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.businessleaderaward.programme.DecisionRule.Method;
import org.junit.jupiter.api.Test;

/** What must hold in every election, tried on many small random ones with ties and recusals. */
class CountPropertyTests {
  @Test
  void doesNotDependOnTheOrderOfTheBallots() {
    forEveryElection(
        election -> {
          var shuffled = new ArrayList<>(election.good());
          Collections.shuffle(shuffled, new Random(7));
          assertThat(bundle(election.rule(), shuffled))
              .isEqualTo(bundle(election.rule(), election.good()));
        });
  }

  @Test
  void givesTheSameBytesWhenTheCountIsDoneAgain_row34() {
    forEveryElection(
        election ->
            assertThat(bundle(election.rule(), election.good()))
                .isEqualTo(
                    bundle(FrozenRule.read(election.rule().canonicalJson()), election.good())));
  }

  @Test
  void treatsFinalistsAlikeWhateverTheirIds() {
    forEveryElection(
        election -> {
          var finalists = election.rule().finalists();
          var renamed =
              IntStream.range(0, finalists.size())
                  .boxed()
                  .collect(toMap(finalists::get, i -> finalists.get(finalists.size() - 1 - i)));
          var other = election.renamed(renamed);
          var paths = BeatPaths.of(election.matrix());
          var otherPaths = BeatPaths.of(other.matrix());
          renamed.forEach(
              (one, otherOne) ->
                  renamed.forEach(
                      (rival, otherRival) ->
                          assertThat(otherPaths.beats(otherOne, otherRival))
                              .isEqualTo(paths.beats(one, rival))));
        });
  }

  @Test
  void putsFirstWhoWinsEveryDirectComparison() {
    forEveryElection(
        election -> {
          var method = election.rule().method();
          if (method != Method.SCHULZE && method != Method.RANKED_PAIRS) {
            return;
          }
          var matrix = election.matrix();
          var finalists = election.rule().finalists();
          finalists.stream()
              .filter(one -> finalists.stream().allMatch(o -> o.equals(one) || matrix.wins(one, o)))
              .forEach(
                  winner -> assertThat(election.ranking().finalists()).first().isEqualTo(winner));
        });
  }

  @Test
  void placesWhoBeatsAnotherBeforeThem() {
    forEveryElection(
        Method.SCHULZE,
        election -> {
          var paths = BeatPaths.of(election.matrix());
          var ranking = election.ranking().finalists();
          assertThat(ranking).containsExactlyInAnyOrderElementsOf(election.rule().finalists());
          for (int i = 0; i < ranking.size(); i++) {
            for (int j = i + 1; j < ranking.size(); j++) {
              assertThat(paths.beats(ranking.get(j), ranking.get(i))).isFalse();
            }
          }
        });
  }

  @Test
  void losesNothingByARecusalButThatJurorsComparisonsWithThatFinalist() {
    forEveryElection(
        election -> {
          var juror = election.ballots().getFirst();
          var recused = election.rule().finalists().getFirst();
          var ballots = new ArrayList<>(election.ballots());
          ballots.set(0, juror.without(Set.of(recused)));
          var before = election.matrix();
          var after = Rules.matrix(election.rule(), ballots);
          for (var one : election.rule().finalists()) {
            for (var other : election.rule().finalists()) {
              boolean touched = one.equals(recused) || other.equals(recused);
              int fewer = touched && prefers(juror.ordering(election.rule()), one, other) ? 1 : 0;
              assertThat(after.preferred(one, other))
                  .isEqualTo(before.preferred(one, other) - fewer);
              if (!touched) {
                assertThat(after.compared(one, other)).isEqualTo(before.compared(one, other));
              }
            }
          }
        });
  }

  @Test
  void putsFirstWhomMoreThanHalfOfTheJurorsPutFirst() {
    forEveryElection(
        election -> {
          var method = election.rule().method();
          boolean bindsByMajority = method != Method.WEIGHTED_MEAN && method != Method.MEDIAN;
          var all = election.rule().finalists();
          if (bindsByMajority
              && election.ballots().stream().allMatch(b -> b.ratings().size() == all.size())) {
            for (var one : all) {
              long first =
                  election.ballots().stream()
                      .filter(b -> b.ordering(election.rule()).first(all).equals(List.of(one)))
                      .count();
              if (2 * first > election.ballots().size()) {
                assertThat(election.ranking().finalists()).first().isEqualTo(one);
              }
            }
          }
        });
  }

  @Test
  void keepsWhoWinsAheadWhenAJurorRatesThemHigher() {
    forEveryElection(
        election -> {
          if (election.rule().method() == Method.INSTANT_RUNOFF) {
            return; // An instant run-off can be lost by more support.
          }
          var winner = election.ranking().finalists().getFirst();
          for (int i = 0; i < election.ballots().size(); i++) {
            var ballot = election.ballots().get(i);
            if (ballot.ratings().containsKey(winner)) {
              var higher = new TreeMap<>(ballot.ratings());
              higher.put(winner, Map.of("strategy", 4, "innovation", 4));
              var ballots = new ArrayList<>(election.ballots());
              ballots.set(i, new Ballot(higher));
              assertThat(Rules.rank(election.rule(), ballots).decisions().getFirst().among())
                  .contains(winner);
            }
          }
        });
  }

  @Test
  void changesNothingButTheNameWhenAFinalistHasATwin() {
    forEveryElection(
        election -> {
          var before = election.ranking();
          if (before.decisions().stream().anyMatch(Oracles::isTie)) {
            return; // The cascade looks at everybody who is held level, twins too.
          }
          var one = election.rule().finalists().getLast();
          var ballots =
              election.ballots().stream()
                  .map(
                      ballot -> {
                        var ratings = new TreeMap<>(ballot.ratings());
                        if (ratings.containsKey(one)) {
                          ratings.put("twin", ratings.get(one));
                        }
                        return new Ballot(ratings);
                      })
                  .toList();
          var finalists = new ArrayList<>(election.rule().finalists());
          finalists.add("twin");
          var after = Rules.rank(Rules.rule(election.rule().method(), finalists), ballots);
          var winner = after.finalists().getFirst();
          assertThat(winner.equals("twin") ? one : winner).isEqualTo(before.finalists().getFirst());
        });
  }

  @Test
  void namesTheSameWinnerWhateverTheIdsUnlessByLot() {
    forEveryElection(
        election -> {
          if (election.ranking().decisions().stream()
              .noneMatch(decision -> decision.ground() == Decision.Ground.LOT)) {
            var finalists = election.rule().finalists();
            var names =
                IntStream.range(0, finalists.size())
                    .boxed()
                    .collect(toMap(finalists::get, i -> finalists.get(finalists.size() - 1 - i)));
            assertThat(election.renamed(names).ranking().finalists())
                .isEqualTo(election.ranking().finalists().stream().map(names::get).toList());
          }
        });
  }

  private static boolean prefers(Ordering ordering, String one, String other) {
    var scores = ordering.scores();
    return scores.containsKey(one)
        && scores.containsKey(other)
        && scores.get(one) > scores.get(other);
  }

  private static String bundle(FrozenRule rule, List<CheckedBallot.Good> ballots) {
    var receipts = ballots.stream().map(CheckedBallot.Good::receipt).toList();
    return ResultBundle.count(rule, ReceiptChain.of(rule, receipts), ballots, List.of(), Rules.LOT)
        .canonicalJson();
  }
}

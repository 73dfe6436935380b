package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.domain.RandomElection.forEveryElection;

import java.util.List;
import org.businessleaderaward.programme.DecisionRule.Method;
import org.junit.jupiter.api.Test;

/** The methods against their definitions, on many small random elections. */
class OracleTests {
  @Test
  void findsTheSameStrongestChainsAsTryingEveryChain() {
    forEveryElection(
        election -> {
          var paths = BeatPaths.of(election.matrix());
          for (var from : election.rule().finalists()) {
            for (var to : election.rule().finalists()) {
              if (!from.equals(to)) {
                assertThat(paths.strongest(from, to).map(OracleTests::share))
                    .isEqualTo(
                        Oracles.strongestChain(election.matrix(), from, to)
                            .map(OracleTests::share));
              }
            }
          }
        });
  }

  @Test
  void locksTheSameWinsAsTheBestOfAllOrders() {
    forEveryElection(
        Method.RANKED_PAIRS,
        election -> {
          var matrix = election.matrix();
          if (Oracles.hasStrictWins(matrix)) {
            assertThat(election.ranking().finalists()).isEqualTo(Oracles.bestOrderByWins(matrix));
          }
        });
  }

  @Test
  void ordersByTheMeanOfTheBallots() {
    forEveryElection(
        Method.WEIGHTED_MEAN,
        election ->
            assertThat(election.ranking().finalists())
                .isSortedAccordingTo(Oracles.byMean(election.rule(), election.ballots())));
  }

  @Test
  void ordersByTheMediansThatAreTakenAwayOneByOne() {
    forEveryElection(
        Method.MEDIAN,
        election ->
            assertThat(election.ranking().finalists())
                .isSortedAccordingTo(Oracles.byMedians(election.rule(), election.ballots())));
  }

  @Test
  void letsTheSameFinalistsFallAsCountingHeapsOfBallots() {
    forEveryElection(
        Method.INSTANT_RUNOFF,
        election ->
            Oracles.runOff(election.rule(), election.ballots())
                .ifPresent(order -> assertThat(election.ranking().finalists()).isEqualTo(order)));
  }

  /** Strengths that weigh the same may come from different pairs: compared as reduced fractions. */
  private static List<Integer> share(LinkStrength strength) {
    int of = 2520 / strength.compared();
    return List.of(strength.winning() * of, strength.losing() * of);
  }
}

package org.businessleaderaward.jury.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.domain.Election.forEveryElection;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The methods against their definitions, on many small random elections. */
class OracleTests {
  @Test
  void findsTheSameStrongestChainsAsTryingEveryChain() {
    forEveryElection(
        election -> {
          var matrix = election.matrix();
          var paths = BeatPaths.of(matrix);
          for (var from : election.finalists()) {
            for (var to : election.finalists()) {
              if (!from.equals(to)) {
                assertThat(paths.strongest(from, to).map(OracleTests::share))
                    .isEqualTo(Oracles.strongestChain(matrix, from, to).map(OracleTests::share));
              }
            }
          }
        });
  }

  @Test
  void locksTheSameWinsAsTheBestOfAllOrders() {
    forEveryElection(
        election -> {
          var matrix = election.matrix();
          if (Oracles.hasStrictWins(matrix)) {
            var pairs = RankedPairs.of(matrix);
            var order = Oracles.bestOrderByWins(matrix);
            for (int i = 0; i < order.size(); i++) {
              for (var later : order.subList(i + 1, order.size())) {
                assertThat(pairs.beats(later, order.get(i))).isFalse();
              }
            }
          }
        });
  }

  @Test
  void ordersByTheMediansThatAreTakenAwayOneByOne() {
    qt().withExamples(1000)
        .forAll(longs().all())
        .checkAssert(
            seed -> {
              var random = new Random(seed);
              var one = grades(random);
              var other = grades(random);
              var medians = Oracles.majorityValue(list(one), list(other).size());
              var others = Oracles.majorityValue(list(other), list(one).size());
              assertThat(Integer.signum(new MajorityJudgment().compare(one, other)))
                  .isEqualTo(Integer.signum(Arrays.compare(medians, others)));
            });
  }

  private static long[] grades(Random random) {
    var grades = new long[3];
    for (int left = 1 + random.nextInt(8); left > 0; left--) {
      grades[random.nextInt(grades.length)]++;
    }
    return grades;
  }

  private static List<Integer> list(long[] grades) {
    var list = new ArrayList<Integer>();
    for (int level = 0; level < grades.length; level++) {
      list.addAll(Collections.nCopies((int) grades[level], level));
    }
    return list;
  }

  /** Strengths that weigh the same may come from different pairs: compared as reduced fractions. */
  private static List<Integer> share(LinkStrength strength) {
    int of = 2520 / strength.compared();
    return List.of(strength.winning() * of, strength.losing() * of);
  }
}

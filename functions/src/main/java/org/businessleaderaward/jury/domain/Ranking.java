package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The finalists in order, first place first. Each place goes to somebody whom nobody without a
 * place beats; where there are several, the tie cascade decides. So who beats another is always
 * placed before them.
 *
 * @param decisions one for each place, in order
 */
public record Ranking(List<Decision> decisions) {
  public Ranking {
    decisions = List.copyOf(decisions);
  }

  /** Ranks. */
  public static Ranking of(
      PairwiseMatrix matrix, FrozenRule rule, Collection<Ballot> ballots, Lot lot) {
    var paths = BeatPaths.of(matrix);
    var cascade = new TieCascade(matrix, rule, ballots, lot);
    var left = new ArrayList<>(matrix.finalists());
    var decisions = new ArrayList<Decision>();
    while (!left.isEmpty()) {
      var decision = next(decisions.size() + 1, left, matrix, paths, cascade);
      decisions.add(decision);
      left.remove(decision.finalist());
    }
    return new Ranking(decisions);
  }

  private static Decision next(
      int place, List<String> left, PairwiseMatrix matrix, BeatPaths paths, TieCascade cascade) {
    var unbeaten =
        left.stream().filter(one -> left.stream().noneMatch(o -> paths.beats(o, one))).toList();
    if (unbeaten.size() > 1) {
      return cascade.decide(place, unbeaten);
    }
    var winner = unbeaten.getFirst();
    return new Decision(
        place, winner, ground(winner, left, matrix), unbeaten, new TreeMap<>(), new TreeMap<>());
  }

  private static Decision.Ground ground(String winner, List<String> left, PairwiseMatrix matrix) {
    if (left.size() == 1) {
      return Decision.Ground.LAST;
    }
    return left.stream().allMatch(o -> o.equals(winner) || matrix.wins(winner, o))
        ? Decision.Ground.DIRECT
        : Decision.Ground.CHAINS;
  }

  /** The finalists, first place first. */
  public List<String> finalists() {
    return decisions.stream().map(Decision::finalist).toList();
  }
}

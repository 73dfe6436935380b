package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The methods once more, in the slow and obvious way of their definitions. */
final class Oracles {
  private Oracles() {}

  /** Whether every pair has a winner and no two wins are equally strong. */
  static boolean hasStrictWins(PairwiseMatrix matrix) {
    var wins = wins(matrix);
    int size = matrix.finalists().size();
    return wins.size() == size * (size - 1) / 2
        && IntStream.range(1, wins.size())
            .allMatch(i -> wins.get(i).strength().compareTo(wins.get(i - 1).strength()) != 0);
  }

  /** The strongest of all chains of wins that visit nobody twice. */
  static Optional<LinkStrength> strongestChain(PairwiseMatrix matrix, String from, String to) {
    return chain(matrix, from, to, new HashSet<>(Set.of(from)));
  }

  private static Optional<LinkStrength> chain(
      PairwiseMatrix matrix, String from, String to, Set<String> visited) {
    var best = BeatPaths.link(matrix, from, to);
    for (var by : matrix.finalists()) {
      var step = BeatPaths.link(matrix, from, by);
      if (step.isPresent() && !by.equals(to) && visited.add(by)) {
        var rest = chain(matrix, by, to, visited);
        visited.remove(by);
        if (rest.isPresent()) {
          var chain = rest.get().compareTo(step.get()) < 0 ? rest.get() : step.get();
          best = best.filter(b -> b.compareTo(chain) >= 0).or(() -> Optional.of(chain));
        }
      }
    }
    return best;
  }

  private record Win(String winner, String loser, LinkStrength strength) {}

  /** The wins, the strongest first. */
  private static List<Win> wins(PairwiseMatrix matrix) {
    var wins = new ArrayList<Win>();
    for (var one : matrix.finalists()) {
      for (var other : matrix.finalists()) {
        BeatPaths.link(matrix, one, other)
            .ifPresent(strength -> wins.add(new Win(one, other, strength)));
      }
    }
    wins.sort(Comparator.comparing(Win::strength).reversed());
    return wins;
  }

  /**
   * Of all orders, the one that agrees with the strongest win, of those the one that agrees with
   * the next, and so on.
   */
  static List<String> bestOrderByWins(PairwiseMatrix matrix) {
    var wins = wins(matrix);
    return orders(matrix.finalists()).stream()
        .max(
            Comparator.comparing(
                order ->
                    wins.stream()
                        .map(w -> order.indexOf(w.winner()) < order.indexOf(w.loser()) ? "1" : "0")
                        .reduce("", String::concat)))
        .orElseThrow();
  }

  private static List<List<String>> orders(List<String> finalists) {
    if (finalists.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<String>>();
    for (var first : finalists) {
      var rest = new ArrayList<>(finalists);
      rest.remove(first);
      for (var order : orders(rest)) {
        var longer = new ArrayList<>(List.of(first));
        longer.addAll(order);
        orders.add(longer);
      }
    }
    return orders;
  }

  /** The medians that are taken away one by one from a list of grades that is repeated. */
  static int[] majorityValue(List<Integer> grades, int times) {
    var left = new ArrayList<Integer>();
    grades.forEach(grade -> left.addAll(Collections.nCopies(times, grade)));
    Collections.sort(left);
    var taken = new int[left.size()];
    for (int i = 0; i < taken.length; i++) {
      int median = (left.size() - 1) / 2;
      taken[i] = left.get(median);
      left.subList(median, median + 1).clear();
    }
    return taken;
  }
}

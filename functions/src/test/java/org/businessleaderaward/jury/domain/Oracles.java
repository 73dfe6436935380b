package org.businessleaderaward.jury.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
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

  static boolean isTie(Decision decision) {
    return switch (decision.ground()) {
      case HEAD_TO_HEAD, HEAVIEST_MEDIAN, LOT -> true;
      default -> false;
    };
  }

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

  /** Best first; whom nobody judged last. */
  static Comparator<String> byMean(FrozenRule rule, List<Ballot> ballots) {
    return (one, other) -> {
      var scores = scores(rule, ballots, one);
      var others = scores(rule, ballots, other);
      if (scores.isEmpty() || others.isEmpty()) {
        return Boolean.compare(scores.isEmpty(), others.isEmpty());
      }
      return product(others, scores.size()).compareTo(product(scores, others.size()));
    };
  }

  private static List<Integer> scores(FrozenRule rule, List<Ballot> ballots, String finalist) {
    return ballots.stream()
        .map(ballot -> ballot.ordering(rule).scores().get(finalist))
        .filter(score -> score != null)
        .toList();
  }

  private static BigInteger product(List<Integer> scores, int times) {
    return BigInteger.valueOf(scores.stream().mapToLong(Integer::longValue).sum())
        .multiply(BigInteger.valueOf(times));
  }

  /**
   * Best first: every level is written down as often as its criterion weighs, and the list as often
   * as the other has jurors; then medians are taken away one by one.
   */
  static Comparator<String> byMedians(FrozenRule rule, List<Ballot> ballots) {
    return (one, other) -> {
      var grades = grades(rule, ballots, one);
      var others = grades(rule, ballots, other);
      if (grades.isEmpty() || others.isEmpty()) {
        return Boolean.compare(grades.isEmpty(), others.isEmpty());
      }
      var first = majorityValue(grades, others.size());
      var second = majorityValue(others, grades.size());
      return Arrays.compare(second, first);
    };
  }

  private static List<Integer> grades(FrozenRule rule, List<Ballot> ballots, String finalist) {
    var grades = new ArrayList<Integer>();
    for (var ballot : ballots) {
      var levels = ballot.ratings().get(finalist);
      if (levels != null) {
        for (var criterion : rule.criteria()) {
          // In the tests' rule 60 to 40: three to two.
          grades.addAll(Collections.nCopies(criterion.weight() / 20, levels.get(criterion.id())));
        }
      }
    }
    return grades;
  }

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

  /** The ranking, if no two ever share the fewest votes. */
  static Optional<List<String>> runOff(FrozenRule rule, List<Ballot> ballots) {
    var ranking = new ArrayList<String>();
    var out = new HashSet<String>();
    while (ranking.size() < rule.finalists().size()) {
      var standing = rule.finalists().stream().filter(one -> !out.contains(one)).toList();
      var shares = standing.stream().map(one -> share(rule, ballots, one, standing)).toList();
      double fewest = Collections.min(shares);
      if (Collections.frequency(shares, fewest) > 1) {
        return Optional.empty();
      }
      var falls = standing.get(shares.indexOf(fewest));
      ranking.addFirst(falls);
      out.add(falls);
    }
    return Optional.of(ranking);
  }

  /** So few jurors that equal fractions are equal as floating-point numbers. */
  private static double share(
      FrozenRule rule, List<Ballot> ballots, String one, List<String> standing) {
    double votes = 0;
    double judged = 0;
    for (var ballot : ballots) {
      var scores = ballot.ordering(rule).scores();
      var own = scores.get(one);
      if (own != null) {
        judged++;
        boolean first = standing.stream().allMatch(other -> scores.getOrDefault(other, own) <= own);
        votes += first ? 1 : 0;
      }
    }
    return judged == 0 ? -1 : votes / judged;
  }
}

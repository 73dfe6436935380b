package org.businessleaderaward.jury.domain;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The strongest chains of wins between finalists: a chain is as strong as its weakest win (M.
 * Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", Social Choice and Welfare 36, 2011, section 2.2; the algorithm is
 * in 2.3). One finalist beats another when its strongest chain to the other is stronger than the
 * one back. That relation has no cycles (ibid., section 4.1, transitivity).
 *
 * <p>Only won comparisons are links. Where Schulze also lets evenly split and lost ones into
 * chains, they decide nothing: a chain with one of them is weaker than any without, and between two
 * finalists that no chain of wins joins, the comparison is even both ways.
 */
public final class BeatPaths implements Beats {
  private final PairwiseMatrix matrix;
  private final List<LinkStrength> strengths;
  private final int[][] strongest;

  private BeatPaths(PairwiseMatrix matrix, List<LinkStrength> strengths, int[][] strongest) {
    this.matrix = matrix;
    this.strengths = strengths;
    this.strongest = strongest;
  }

  /** Finds the strongest chains, in time of the third power of the number of finalists. */
  public static BeatPaths of(PairwiseMatrix matrix) {
    var finalists = matrix.finalists();
    var distinct = new TreeSet<LinkStrength>();
    for (var from : finalists) {
      for (var to : finalists) {
        link(matrix, from, to).ifPresent(distinct::add);
      }
    }
    var strengths = List.copyOf(distinct);
    var ranks = new TreeMap<LinkStrength, Integer>();
    strengths.forEach(strength -> ranks.put(strength, ranks.size() + 1));
    int size = finalists.size();
    // Chains are compared by the rank of their weakest link's strength; 0 is no chain.
    var strongest = new int[size][size];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        var link = link(matrix, finalists.get(from), finalists.get(to));
        strongest[from][to] = link.map(l -> ranks.getOrDefault(l, 0)).orElse(0);
      }
    }
    widen(strongest);
    return new BeatPaths(matrix, strengths, strongest);
  }

  private static void widen(int[][] strongest) {
    int size = strongest.length;
    for (int by = 0; by < size; by++) {
      for (int from = 0; from < size; from++) {
        int first = strongest[from][by];
        for (int to = 0; to < size; to++) {
          if (to != from) {
            int through = Math.min(first, strongest[by][to]);
            strongest[from][to] = Math.max(strongest[from][to], through);
          }
        }
      }
    }
  }

  /** The win of one finalist over another in direct comparison, if it is one. */
  static Optional<LinkStrength> link(PairwiseMatrix matrix, String from, String to) {
    return matrix.wins(from, to)
        ? Optional.of(
            new LinkStrength(
                matrix.preferred(from, to), matrix.preferred(to, from), matrix.compared(from, to)))
        : Optional.empty();
  }

  /** The strength of the strongest chain, if there is one. */
  public Optional<LinkStrength> strongest(String from, String to) {
    return Optional.ofNullable(at(rank(from, to)));
  }

  @Override
  public boolean beats(String one, String other) {
    return rank(one, other) > rank(other, one);
  }

  private @Nullable LinkStrength at(int rank) {
    return rank == 0 ? null : strengths.get(rank - 1);
  }

  private int rank(String from, String to) {
    return strongest[matrix.row(from)][matrix.row(to)];
  }
}

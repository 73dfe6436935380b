package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Ranked pairs (T. N. Tideman, "Independence of clones as a criterion for voting rules", Social
 * Choice and Welfare 4, 1987): won comparisons are locked in, the strongest first, and one that
 * would close a circle with those locked before it is left out.
 *
 * <p>Equally strong wins are taken together: those of them that lie on a circle of locked wins and
 * of one another are left out, the others are locked. Tideman leaves their order open; to try all
 * orders takes too long (M. Brill and F. Fischer, "The price of neutrality for the ranked pairs
 * method", AAAI 2012), and to draw one would let chance decide before the tie cascade does.
 */
public final class RankedPairs implements Beats {
  private final PairwiseMatrix matrix;
  private final boolean[][] locked;

  private RankedPairs(PairwiseMatrix matrix, boolean[][] locked) {
    this.matrix = matrix;
    this.locked = locked;
  }

  /** A won comparison by the winner's and the loser's row. */
  private record Win(int winner, int loser) {}

  /** Locks the wins of a matrix. */
  public static RankedPairs of(PairwiseMatrix matrix) {
    var finalists = matrix.finalists();
    var byStrength = new TreeMap<LinkStrength, List<Win>>();
    for (int one = 0; one < finalists.size(); one++) {
      for (int other = 0; other < finalists.size(); other++) {
        var win = new Win(one, other);
        BeatPaths.link(matrix, finalists.get(one), finalists.get(other))
            .ifPresent(s -> byStrength.computeIfAbsent(s, key -> new ArrayList<>()).add(win));
      }
    }
    var locked = new boolean[finalists.size()][finalists.size()];
    for (var wins : byStrength.descendingMap().values()) {
      lock(locked, wins);
    }
    return new RankedPairs(matrix, locked);
  }

  private static void lock(boolean[][] locked, List<Win> wins) {
    var together = new boolean[locked.length][];
    for (int row = 0; row < locked.length; row++) {
      together[row] = locked[row].clone();
    }
    wins.forEach(win -> together[win.winner()][win.loser()] = true);
    wins.stream()
        .filter(win -> !leads(together, win.loser(), win.winner(), new boolean[locked.length]))
        .forEach(win -> locked[win.winner()][win.loser()] = true);
  }

  private static boolean leads(boolean[][] links, int from, int to, boolean[] seen) {
    if (from == to) {
      return true;
    }
    seen[from] = true;
    for (int next = 0; next < links.length; next++) {
      if (links[from][next] && !seen[next] && leads(links, next, to, seen)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a win of one finalist over another is locked. */
  @Override
  public boolean beats(String one, String other) {
    return locked[matrix.row(one)][matrix.row(other)];
  }
}

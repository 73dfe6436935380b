package org.businessleaderaward.advisory.domain;

import java.util.Arrays;

/**
 * Deals to each row so many columns as it needs, at the least cost: first as many as can be dealt
 * at all, then cheapest. What a column is dealt costs more each time, in equal steps, which makes
 * the loads as even as they can be.
 *
 * <p>It is a minimum cost flow with a convex cost on each column (R. K. Ahuja, T. L. Magnanti, J.
 * B. Orlin, "Network Flows", 1993, sections 9.8, primal-dual algorithm, and 14.3, convex costs).
 * That a convex cost gives the most even loads is shown in N. Harvey, R. Ladner, L. Lovász, T.
 * Tamir, "Semi-matchings for bipartite graphs and load balancing", Journal of Algorithms 59, 2006.
 *
 * <p>With r rows, c columns and d different lengths of a shortest path it takes in the order of d
 * (r + c)² + d r c steps. The same arguments always give the same answer.
 */
final class CheapestDeal {
  /** The cost of what must not be dealt. */
  static final long NEVER = Long.MAX_VALUE;

  private final long[][] cost;
  private final int[] need;
  private final int[] load;
  private final long step;
  private final boolean[][] dealt;
  private final int end;
  private final long[] potential;
  private final long[] distance;
  private final boolean[] seen;

  /**
   * A deal to be made.
   *
   * @param cost of dealing a column to a row, from 0, or {@link #NEVER}
   * @param need how many columns each row still needs; counts down to what could not be dealt
   * @param load how often each column is dealt already; counts up
   * @param step how much more a column costs for each time that it is dealt already
   */
  CheapestDeal(long[][] cost, int[] need, int[] load, long step) {
    this.cost = cost;
    this.need = need;
    this.load = load;
    this.step = step;
    this.dealt = new boolean[need.length][load.length];
    this.end = need.length + load.length;
    this.potential = new long[end + 1];
    this.distance = new long[end + 1];
    this.seen = new boolean[end + 1];
  }

  /** Which column is dealt to which row. */
  boolean[][] make() {
    while (measure()) {
      while (followShortest()) {
        // Another pass may find what this one left no way to.
      }
    }
    return dealt;
  }

  /** Finds the shortest way from a row in need to the end; false when there is none. */
  private boolean measure() {
    Arrays.fill(distance, NEVER);
    Arrays.fill(seen, false);
    for (int row = 0; row < need.length; row++) {
      if (need[row] > 0) {
        distance[row] = 0;
      }
    }
    for (int at = nearest(); at != end; at = nearest()) {
      if (at < 0) {
        return false;
      }
      seen[at] = true;
      if (at < need.length) {
        leaveRow(at);
      } else {
        leaveColumn(at);
      }
    }
    for (int node = 0; node <= end; node++) {
      potential[node] += Math.min(distance[node], distance[end]);
    }
    return true;
  }

  private int nearest() {
    int nearest = -1;
    long least = NEVER;
    for (int node = 0; node <= end; node++) {
      if (!seen[node] && distance[node] < least) {
        nearest = node;
        least = distance[node];
      }
    }
    return nearest;
  }

  private void leaveRow(int row) {
    for (int column = 0; column < load.length; column++) {
      if (!dealt[row][column] && cost[row][column] != NEVER) {
        reach(row, need.length + column, cost[row][column]);
      }
    }
  }

  private void leaveColumn(int at) {
    int column = at - need.length;
    for (int row = 0; row < need.length; row++) {
      if (dealt[row][column]) {
        reach(at, row, -cost[row][column]);
      }
    }
    reach(at, end, step * load[column]);
  }

  private void reach(int from, int to, long length) {
    long way = distance[from] + length + potential[from] - potential[to];
    if (way < distance[to]) {
      distance[to] = way;
    }
  }

  /** Deals along shortest ways, and says whether there was one. */
  private boolean followShortest() {
    Arrays.fill(seen, false);
    boolean found = false;
    for (int row = 0; row < need.length; row++) {
      while (need[row] > 0 && follow(row)) {
        need[row]--;
        found = true;
      }
    }
    return found;
  }

  /** Gives a row one column more, if need be by way of other rows that take another instead. */
  private boolean follow(int row) {
    seen[row] = true;
    for (int column = 0; column < load.length; column++) {
      int at = need.length + column;
      if (!seen[at]
          && !dealt[row][column]
          && cost[row][column] != NEVER
          && cost[row][column] + potential[row] == potential[at]) {
        seen[at] = true;
        if (takeFrom(column)) {
          dealt[row][column] = true;
          seen[at] = false;
          seen[row] = false;
          return true;
        }
      }
    }
    return false;
  }

  private boolean takeFrom(int column) {
    int at = need.length + column;
    if (step * load[column] + potential[at] == potential[end]) {
      load[column]++;
      return true;
    }
    for (int row = 0; row < need.length; row++) {
      if (!seen[row]
          && dealt[row][column]
          && potential[at] == cost[row][column] + potential[row]
          && follow(row)) {
        dealt[row][column] = false;
        return true;
      }
    }
    return false;
  }
}

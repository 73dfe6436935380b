package org.businessleaderaward.jury.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For every ordered pair of finalists, how many jurors put the first above the second. A juror who
 * puts both on the same score counts for neither, and one who did not judge both is no part of the
 * pair: a recusal takes away that juror's comparisons with that finalist and nothing else.
 */
public final class PairwiseMatrix {
  private final List<String> finalists;
  private final Map<String, Integer> rows;
  private final int[][] preferred;
  private final int[][] compared;

  public PairwiseMatrix(List<String> finalists, int[][] preferred, int[][] compared) {
    this.finalists = List.copyOf(finalists);
    this.rows = new HashMap<>();
    this.finalists.forEach(finalist -> rows.put(finalist, rows.size()));
    this.preferred = preferred;
    this.compared = compared;
  }

  /** The finalists, in the order of rows and columns. */
  public List<String> finalists() {
    return finalists;
  }

  /** How many jurors put one above the other. */
  public int preferred(String one, String other) {
    return preferred[row(one)][row(other)];
  }

  /** How many jurors judged both. */
  public int compared(String one, String other) {
    return compared[row(one)][row(other)];
  }

  /** How many jurors put both on the same score. */
  public int even(String one, String other) {
    return compared(one, other) - preferred(one, other) - preferred(other, one);
  }

  /** Whether more jurors put one above the other than the other way round. */
  public boolean wins(String one, String other) {
    return preferred(one, other) > preferred(other, one);
  }

  /** A finalist's row, which is the column, too. */
  int row(String finalist) {
    var row = rows.get(finalist);
    if (row == null) {
      throw new IllegalArgumentException("no finalist: " + finalist);
    }
    return row;
  }
}

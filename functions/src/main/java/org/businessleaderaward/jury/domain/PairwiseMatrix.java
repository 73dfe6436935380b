package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.List;

/**
 * For every ordered pair of finalists, how many jurors put the first above the second. A juror who
 * puts both on the same score counts for neither, and one who did not judge both is no part of the
 * pair: a recusal takes away that juror's comparisons with that finalist and nothing else.
 */
public final class PairwiseMatrix {
  private final List<String> finalists;
  private final int[][] preferred;
  private final int[][] compared;

  private PairwiseMatrix(List<String> finalists, int[][] preferred, int[][] compared) {
    this.finalists = finalists;
    this.preferred = preferred;
    this.compared = compared;
  }

  /** Counts the comparisons of every juror. */
  public static PairwiseMatrix count(List<String> finalists, Collection<Ordering> orderings) {
    int size = finalists.size();
    var preferred = new int[size][size];
    var compared = new int[size][size];
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        for (var ordering : orderings) {
          if (one != other && ordering.compares(finalists.get(one), finalists.get(other))) {
            compared[one][other]++;
            preferred[one][other] +=
                ordering.prefers(finalists.get(one), finalists.get(other)) ? 1 : 0;
          }
        }
      }
    }
    return new PairwiseMatrix(List.copyOf(finalists), preferred, compared);
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

  private int row(String finalist) {
    int row = finalists.indexOf(finalist);
    if (row < 0) {
      throw new IllegalArgumentException("no finalist: " + finalist);
    }
    return row;
  }
}

package org.businessleaderaward.advisory.assignment;

/**
 * How much is assigned to an adviser, and how far they are.
 *
 * @param undeclared how many nominations wait at the conflict gate
 * @param recused how many the adviser is recused from
 * @param begun how many are declared and not submitted
 * @param submitted how many are submitted
 */
public record Load(int undeclared, int recused, int begun, int submitted) {
  /** Of somebody to whom nothing was ever assigned. */
  static final Load NONE = new Load(0, 0, 0, 0);

  /** How many the adviser reads or has read. */
  int read() {
    return outstanding() + submitted;
  }

  /** How many the adviser has not submitted, also of what is judged no more. */
  int outstanding() {
    return undeclared + begun;
  }
}

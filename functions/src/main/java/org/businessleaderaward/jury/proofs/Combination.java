package org.businessleaderaward.jury.proofs;

import java.util.List;

/**
 * Joins the parts of as many trustees as the threshold asks for (step 1.10.4): the polynomial's
 * value at 0 by Lagrange's formula.
 *
 * @param trustees their numbers
 */
public record Combination(List<Integer> trustees) {
  public Combination {
    trustees = List.copyOf(trustees);
    StepFails.unless(
        trustees.stream().distinct().count() == trustees.size(), "1.10.4", "a trustee comes twice");
  }

  /** What stands before the part of a trustee. */
  Scalar weight(int trustee) {
    var weight = Scalar.of(1);
    for (int other : trustees) {
      if (other != trustee) {
        weight = weight.times(Scalar.of(other)).times(Scalar.of(other - trustee).inverse());
      }
    }
    return weight;
  }

  /** Joins parts that stand in the order of the trustees. */
  public Point of(List<Point> parts) {
    var sum = Point.IDENTITY;
    for (int at = 0; at < parts.size(); at++) {
      sum = sum.plus(parts.get(at).times(weight(trustees.get(at))));
    }
    return sum;
  }
}

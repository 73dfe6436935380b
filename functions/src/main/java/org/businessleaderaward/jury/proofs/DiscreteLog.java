package org.businessleaderaward.jury.proofs;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds small numbers from their multiple of the base point (step 1.10.5): baby steps, giant steps
 * (D. Shanks, "Class number, a theory of factorization, and genera", 1971). Takes time and room of
 * the square root of the largest.
 */
public final class DiscreteLog {
  private final Map<Point, Integer> babySteps = new HashMap<>();
  private final Point giantStep;
  private final int most;

  /**
   * Prepares.
   *
   * @param most the largest number that is looked for
   */
  public DiscreteLog(int most) {
    this.most = most;
    int steps = (int) Math.sqrt(most) + 1;
    var step = Point.IDENTITY;
    for (int number = 0; number < steps; number++) {
      babySteps.put(step, number);
      step = step.plus(Point.G);
    }
    giantStep = step;
  }

  /** The number from 0 to the largest; empty if there is none. */
  public OptionalInt of(Point multiple) {
    var left = multiple;
    for (int done = 0; done <= most; done += babySteps.size()) {
      var found = babySteps.get(left);
      if (found != null) {
        return done + found <= most ? OptionalInt.of(done + found) : OptionalInt.empty();
      }
      left = left.minus(giantStep);
    }
    return OptionalInt.empty();
  }
}

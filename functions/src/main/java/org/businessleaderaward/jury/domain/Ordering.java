package org.businessleaderaward.jury.domain;

import java.util.Map;

/**
 * A juror's own ordering of finalists, by weighted score: the sum of weight times level, a whole
 * number. Only which of two is greater matters, so that a severe and a lenient juror weigh the
 * same.
 *
 * @param scores score of each finalist that the juror judged
 */
public record Ordering(Map<String, Integer> scores) {
  public Ordering {
    scores = Map.copyOf(scores);
  }

  /** Whether the juror judged both. */
  boolean compares(String one, String other) {
    return scores.containsKey(one) && scores.containsKey(other);
  }

  /** Whether the juror puts one above the other; never when one of them was not judged. */
  boolean prefers(String one, String other) {
    var first = scores.get(one);
    var second = scores.get(other);
    return first != null && second != null && first > second;
  }
}

package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.List;
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

  /**
   * Whom of some finalists the juror puts first: several when even, nobody when none was judged.
   */
  List<String> first(Collection<String> standing) {
    int best = Integer.MIN_VALUE;
    for (var finalist : standing) {
      best = Math.max(best, scores.getOrDefault(finalist, best));
    }
    int first = best;
    return standing.stream()
        .filter(one -> scores.containsKey(one) && scores.getOrDefault(one, first) == first)
        .toList();
  }
}

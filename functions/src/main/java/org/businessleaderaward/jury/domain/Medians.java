package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Medians of the levels that finalists got on the heaviest criterion, doubled, so that they are
 * whole: the sum of the two middle levels, or twice the one in the middle.
 *
 * @param doubled the doubled median of each finalist whom somebody judged
 */
public record Medians(SortedMap<String, Integer> doubled) {

  public static Medians of(FrozenRule rule, LevelCounts counts) {
    var medians = new TreeMap<String, Integer>();
    for (var finalist : rule.finalists()) {
      int judged = counts.judged(finalist);
      if (judged > 0) {
        var perLevel = counts.perLevel(finalist, rule.heaviest().id());
        medians.put(finalist, at(perLevel, (judged - 1) / 2) + at(perLevel, judged / 2));
      }
    }
    return new Medians(medians);
  }

  private static int at(List<Integer> perLevel, int position) {
    int level = 0;
    int upTo = perLevel.getFirst();
    while (upTo <= position) {
      level++;
      upTo += perLevel.get(level);
    }
    return level;
  }

  /** The medians of some of the finalists. */
  SortedMap<String, Integer> among(Collection<String> finalists) {
    var some = new TreeMap<>(doubled);
    some.keySet().retainAll(finalists);
    return some;
  }
}

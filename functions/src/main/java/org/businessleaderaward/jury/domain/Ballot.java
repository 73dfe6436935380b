package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one juror says: a level for each criterion of each finalist that the juror judged.
 *
 * @param ratings finalist to criterion to level
 */
public record Ballot(Map<String, Map<String, Integer>> ratings) {
  public Ballot {
    var copy = new TreeMap<String, Map<String, Integer>>();
    ratings.forEach((finalist, levels) -> copy.put(finalist, Map.copyOf(levels)));
    ratings = java.util.Collections.unmodifiableMap(copy);
  }

  /** The same ballot without some finalists: what is said of the others stays as it is. */
  public Ballot without(Collection<String> finalists) {
    var kept = new TreeMap<>(ratings);
    kept.keySet().removeAll(finalists);
    return new Ballot(kept);
  }

  /** The juror's own ordering of the finalists that the juror judged. */
  public Ordering ordering(FrozenRule rule) {
    var scores = new TreeMap<String, Integer>();
    ratings.forEach((finalist, levels) -> scores.put(finalist, score(levels, rule)));
    return new Ordering(scores);
  }

  private static int score(Map<String, Integer> levels, FrozenRule rule) {
    int score = 0;
    for (var criterion : rule.criteria()) {
      var level = levels.get(criterion.id());
      if (level == null) {
        throw new IllegalArgumentException("no level for " + criterion.id());
      }
      score += criterion.weight() * level;
    }
    return score;
  }
}

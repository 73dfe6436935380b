package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Medians of the levels that finalists got on one criterion, doubled, so that they are whole: the
 * sum of the two middle levels, or twice the one in the middle.
 */
final class Medians {
  private Medians() {}

  /** The doubled median of each finalist whom somebody judged. */
  static SortedMap<String, Integer> doubled(
      Collection<String> finalists, String criterion, Collection<Ballot> ballots) {
    var medians = new TreeMap<String, Integer>();
    for (var finalist : finalists) {
      var levels =
          ballots.stream()
              .filter(ballot -> ballot.ratings().containsKey(finalist))
              .mapToInt(ballot -> ballot.ratings().get(finalist).get(criterion))
              .sorted()
              .toArray();
      if (levels.length > 0) {
        medians.put(finalist, levels[(levels.length - 1) / 2] + levels[levels.length / 2]);
      }
    }
    return medians;
  }
}

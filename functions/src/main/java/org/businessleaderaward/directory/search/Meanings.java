package org.businessleaderaward.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * What the words of a search mean in a snapshot, and what looks for it there.
 *
 * @param tried what looks for a meaning that the snapshot's entries were not indexed with
 */
record Meanings(Thesaurus thesaurus, Map<String, List<Query>> tried) {
  /**
   * Words of a text that belong together.
   *
   * @param words one or more, as they stand there
   * @param ways what looks for each of their meanings; none where they have none
   * @param parts what some of them mean, by words that were added
   */
  record Meant(List<String> words, List<Query> ways, List<Piece> parts) {}

  /**
   * What some words mean of those that belong together.
   *
   * @param ways what looks for each of their meanings
   * @param left the other words
   */
  record Piece(List<Query> ways, List<String> left) {}

  /** Those that a snapshot's entries were indexed with. */
  static Meanings of(Snapshot snapshot) {
    return new Meanings(snapshot.thesaurus(), Map.of());
  }

  /** What the words of a field mean. */
  List<Meant> of(String field, List<String> words, WordQueries queries) {
    var meant = new ArrayList<Meant>();
    for (var sense : thesaurus.meanings(field, words)) {
      var parts =
          sense.parts().stream()
              .map(part -> new Piece(ways(part.meanings(), queries), part.left()))
              .toList();
      meant.add(new Meant(sense.words(), ways(sense.meanings(), queries), parts));
    }
    return meant;
  }

  private List<Query> ways(Set<String> meanings, WordQueries queries) {
    var ways = new ArrayList<Query>();
    for (var meaning : meanings) {
      var instead = tried.get(meaning);
      if (instead != null) {
        ways.addAll(instead);
      } else {
        var isRegion = thesaurus.regions().has(meaning);
        ways.addAll(isRegion ? queries.region(meaning) : queries.meaning(meaning));
      }
    }
    return ways;
  }
}

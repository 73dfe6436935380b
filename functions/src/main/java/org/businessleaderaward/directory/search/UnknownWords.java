package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/**
 * The words of one request that no entry has: so many at most are looked for in other ways, each
 * once, for that takes long; the others as they are written, which is said. For one thread.
 */
public final class UnknownWords {
  /** So many that the time of a request is kept. */
  private static final int MOST = 10;

  private final Map<Way, Query> near = new HashMap<>();
  private final Set<String> asWritten = new LinkedHashSet<>();

  /** A word, and how many letters of it may be wrong. */
  private record Way(String word, int errors) {}

  private UnknownWords() {}

  /** As many as a request may have. */
  public static UnknownWords ofRequest() {
    return new UnknownWords();
  }

  /** What looks for a word in other ways. */
  interface Making {
    Query make() throws IOException;
  }

  /**
   * What looks for a word in other ways, as it was made before in this request or is made now;
   * empty when there have been too many.
   */
  Optional<Query> near(String word, int errors, Making making) throws IOException {
    var way = new Way(word, errors);
    var known = near.get(way);
    if (known == null && near.size() < MOST) {
      known = making.make();
      near.put(way, known);
    }
    if (known == null) {
      asWritten.add(word);
    }
    return Optional.ofNullable(known);
  }

  /** Those that were looked for as they are written only, because there were too many. */
  List<String> asWritten() {
    return List.copyOf(asWritten);
  }
}

package org.businessleaderaward.directory.search;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.recent.RecentlyUsed;

/**
 * The terms of texts that entries have, of those that were needed last: one answer looks at the
 * same names and summaries many times. Nothing that callers sent is kept here.
 */
final class KnownTerms {
  private static final int REMEMBERED = 1_000;

  private final IndexTerms terms = new IndexTerms();
  private final Map<Key, List<IndexTerms.At>> known = new RecentlyUsed<>(REMEMBERED);

  private record Key(String field, String text) {}

  /** The terms of an entry's text, in their order. */
  synchronized List<IndexTerms.At> of(String field, String text) {
    return known.computeIfAbsent(new Key(field, text), key -> terms.of(field, text));
  }
}

package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.businessleaderaward.recent.RecentlyUsed;

/**
 * Cuts text into the terms of a field. An analyzer takes far longer to be ready than to cut what
 * somebody asks, and each request may come on a thread of its own. So all lend each other those
 * that nobody has at the moment.
 */
final class IndexTerms {
  /** More at once are made, and not kept. */
  private static final int KEPT = 16;

  private static final BlockingQueue<Analyzer> FREE = new ArrayBlockingQueue<>(KEPT);

  /** A term with where its word stands in the text, in UTF-16 units. */
  record At(String term, int start, int end) {}

  /** The terms in their order, as often as they stand there. */
  List<At> of(String field, String text) {
    var free = FREE.poll();
    var analyzer = free == null ? IndexFields.asking() : free;
    var terms = of(field, text, analyzer);
    // One that failed is not lent again, and a full queue takes no more.
    var _ = FREE.offer(analyzer);
    return terms;
  }

  private static List<At> of(String field, String text, Analyzer analyzer) {
    var terms = new ArrayList<At>();
    try (var tokens = analyzer.tokenStream(field, text)) {
      var term = tokens.getAttribute(CharTermAttribute.class);
      var offset = tokens.getAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(new At(term.toString(), offset.startOffset(), offset.endOffset()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  /** The terms alone. */
  List<String> terms(String field, String text) {
    return of(field, text).stream().map(At::term).toList();
  }

  /** The different terms, at most so many. */
  List<String> different(String field, String text, int most) {
    return of(field, text).stream().map(At::term).distinct().limit(most).toList();
  }

  /** A name as {@link IndexFields#WHOLE_NAME} has it: its words, folded. */
  String whole(String name) {
    return String.join(" ", terms(IndexFields.WORDS, name));
  }

  /**
   * The terms of texts that entries have, of those that were needed last: one answer looks at the
   * same names and summaries many times. Nothing that callers sent is kept here.
   */
  static final class Known {
    private static final int REMEMBERED = 1_000;

    private final IndexTerms terms = new IndexTerms();
    private final Map<Key, List<At>> known = new RecentlyUsed<>(REMEMBERED);

    private record Key(String field, String text) {}

    /** The terms of an entry's text, in their order. */
    synchronized List<At> of(String field, String text) {
      return known.computeIfAbsent(new Key(field, text), key -> terms.of(field, text));
    }
  }
}

package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts text into the terms of a field. */
final class IndexTerms {
  private final Analyzer analyzer = IndexFields.analyzer();

  /** A term with where its word stands in the text, in UTF-16 units. */
  record At(String term, int start, int end) {}

  /** The terms in their order, as often as they stand there. */
  List<At> of(String field, String text) {
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

  /** The different terms, at most so many. */
  List<String> different(String field, String text, int most) {
    return of(field, text).stream().map(At::term).distinct().limit(most).toList();
  }

  /** A name as {@link IndexFields#WHOLE_NAME} has it: its words, folded. */
  String whole(String name) {
    return String.join(" ", of(IndexFields.WORDS, name).stream().map(At::term).toList());
  }
}

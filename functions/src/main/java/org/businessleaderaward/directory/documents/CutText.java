package org.businessleaderaward.directory.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A text cut into terms once, which any number of fields of documents take. */
public final class CutText {
  private final List<String> terms;

  /** How many positions each is after the one before, and last the end of the text. */
  private final int[] after;

  private CutText(List<String> terms, int[] after) {
    this.terms = terms;
    this.after = after;
  }

  /** Cuts a text as an analyzer does for a field. */
  public static CutText of(Analyzer analyzer, String field, String text) {
    var terms = new ArrayList<String>();
    var after = new int[8];
    try (var tokens = analyzer.tokenStream(field, text)) {
      var term = tokens.getAttribute(CharTermAttribute.class);
      var position = tokens.getAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        after = set(after, terms.size(), position.getPositionIncrement());
        terms.add(term.toString());
      }
      tokens.end();
      after = set(after, terms.size(), position.getPositionIncrement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CutText(List.copyOf(terms), after);
  }

  private static int[] set(int[] numbers, int at, int number) {
    var all = at < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * at);
    all[at] = number;
    return all;
  }

  /** The terms in their order. */
  public List<String> terms() {
    return terms;
  }

  /** The same with something done to each of its terms. */
  public CutText each(UnaryOperator<String> change) {
    return new CutText(terms.stream().map(change).toList(), after);
  }

  /** The terms as a field takes them. */
  public TokenStream stream() {
    return new CutTokens(terms, after);
  }
}

package org.businessleaderaward.directory.names;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes from Arabic words what Lucene's light stems leave: a preposition that is written together
 * with its word, whose it is, and the ending of the accusative. Both what is asked and what entries
 * say lose the same, so that a word which merely looks so is still found by itself.
 */
public final class ArabicClitics extends TokenFilter {
  private static final String PREPOSITIONS = "بلكف";
  private static final List<String> ENDINGS = List.of("هما", "نا", "هم", "كم", "هن", "ا", "ت");

  /** The letters that are left of a word at least: of a beginning there is more to lose. */
  private static final int LEFT_OF_BEGINNING = 4;

  private static final int LEFT_OF_ENDING = 3;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  /** Reads words in plain Arabic letters. */
  public ArabicClitics(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() > LEFT_OF_BEGINNING && PREPOSITIONS.indexOf(term.charAt(0)) >= 0) {
      var rest = term.subSequence(1, term.length()).toString();
      term.setEmpty().append(rest);
    }
    for (var ending : ENDINGS) {
      int left = term.length() - ending.length();
      if (left >= LEFT_OF_ENDING && ending.contentEquals(term.subSequence(left, term.length()))) {
        term.setLength(left);
        break;
      }
    }
    return true;
  }
}

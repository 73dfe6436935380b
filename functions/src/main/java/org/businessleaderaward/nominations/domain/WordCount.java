package org.businessleaderaward.nominations.domain;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.businessleaderaward.language.Language;

/**
 * Words as the reader's language counts them: those of Unicode's word boundaries (UAX 29) that have
 * a letter or a digit; Chinese characters each by itself, as Chinese counts them, so that no
 * dictionary decides. The browser counts the same ({@code word-count.ts}); both are held to one
 * list of texts.
 */
public final class WordCount {
  /** Most words of a statement. */
  public static final int MOST = 500;

  /**
   * Most characters of a statement where those are counted; they say what {@link #MOST} words do.
   */
  public static final int MOST_CHARACTERS = 800;

  private WordCount() {}

  /** Most words of a statement in a language. */
  public static int most(Language language) {
    return switch (language.counting()) {
      case WORDS -> MOST;
      case CHARACTERS -> MOST_CHARACTERS;
    };
  }

  /** As many words as so many are in a language that counts words. */
  static int most(Language language, int words) {
    return words * most(language) / MOST;
  }

  /** How many words a text has. */
  public static int of(String text) {
    var words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    int count = 0;
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (words.getRuleStatus() >= BreakIterator.WORD_NUMBER) {
        count += within(text.substring(start, end));
      }
      start = end;
    }
    return count;
  }

  private static int within(String word) {
    var characters = (int) word.codePoints().filter(WordCount::isCountedByItself).count();
    return Math.max(characters, 1);
  }

  private static boolean isCountedByItself(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}

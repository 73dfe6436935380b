package org.businessleaderaward.directory.names;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words with a letter such as Ö, as those write them who have no such sign: ÖBB as OEBB. */
public final class Umlauts {
  private static final Pattern LETTER = Pattern.compile("[äöüÄÖÜ]");
  private static final Pattern WORD = Pattern.compile("\\S*[äöüÄÖÜ]\\S*");

  private Umlauts() {}

  static boolean isIn(String text) {
    return LETTER.matcher(text).find();
  }

  /** A text with an e behind each such letter, whose dots are folded away afterwards. */
  static String spelled(String text) {
    return LETTER.matcher(text).replaceAll(letter -> letter.group() + 'e');
  }

  /** The words of a text that have such a letter, without it. */
  public static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(word -> spelled(word.group()));
  }
}

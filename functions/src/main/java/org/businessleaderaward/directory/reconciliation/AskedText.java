package org.businessleaderaward.directory.reconciliation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text that is looked for: no longer than is paid for, and compared by its words. */
final class AskedText {
  /** As many letters as are read of one; a room takes no longer text of those it looks for. */
  static final int LONGEST = 200;

  /** A word; of scripts without spaces between words, each sign. */
  private static final Pattern WORD = Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}]+");

  private AskedText() {}

  /** The beginning of a text, before anything is done with it. */
  static String read(String text) {
    return beginning(text.strip(), LONGEST);
  }

  /**
   * The beginning of a text, counted as the room counts what it costs: signs that stand for several
   * as those.
   */
  static String cut(String text, int longest) {
    var begun = beginning(text, longest);
    var plain = Normalizer.normalize(begun, Normalizer.Form.NFKC);
    return plain.length() <= longest ? begun : beginning(plain, longest);
  }

  private static String beginning(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, half ? longest - 1 : longest);
  }

  /** How alike two texts are, from 0 to 1: the words that both have, of those that each has. */
  static double likeness(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(one);
    both.retainAll(other);
    return 2.0 * both.size() / (one.size() + other.size());
  }

  static Set<String> words(String text) {
    var words = new HashSet<String>();
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    WORD.matcher(plain).results().forEach(word -> words.add(word.group()));
    return words;
  }
}

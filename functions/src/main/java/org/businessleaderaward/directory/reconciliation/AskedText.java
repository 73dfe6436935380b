package org.businessleaderaward.directory.reconciliation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text that is looked for: no longer than is paid for, and compared by its words. */
final class AskedText {
  /** A word; of scripts without spaces between words, each sign. */
  private static final Pattern WORD = Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}]+");

  private AskedText() {}

  /**
   * The beginning of a text, counted as the room counts what it costs: signs that stand for several
   * as those.
   */
  static String cut(String text, int longest) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (plain.length() <= longest && text.length() <= longest) {
      return text;
    }
    int end = Math.min(longest, plain.length());
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end);
  }

  /** How alike two texts are, from 0 to 1: the words that both have, of those that each has. */
  static double likeness(String one, String other) {
    var first = words(one);
    var second = words(other);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(first);
    both.retainAll(second);
    return 2.0 * both.size() / (first.size() + second.size());
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    WORD.matcher(plain).results().forEach(word -> words.add(word.group()));
    return words;
  }
}

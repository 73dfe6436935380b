package org.businessleaderaward.directory.names;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is done to a folded word before it is looked up: what belongs to no word is taken off. */
final class WordForms {
  private static final Pattern ELISION =
      Pattern.compile("^(?:[dlnsjmtc]|qu|all|dell|nell|sull|dall|un)['’](?=\\p{L}{2})");
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L}{2})['’]s?$");
  private static final Pattern ARTICLE = Pattern.compile("^(?:[وبكف]?ال|لل)(?=\\p{L}{3})");

  /** Conjunctions and prepositions of one letter that Arabic writes together with a word. */
  private static final String LETTERS = "ولبفك";

  private static final int SHORTEST = 3;

  /** The letters of words that are compared by how they are read. */
  private static final int READABLE = 5;

  private static final int LONGEST = 40;

  /** The sounds that two words must have in common. */
  private static final int SOUNDS = 4;

  private WordForms() {}

  /** Made when the first Chinese text comes, since it takes long. */
  private static final class Signs {
    static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private Signs() {}
  }

  /** A word without the article or the possessive that is written together with it. */
  static String bare(String word) {
    if (word.indexOf('\'') >= 0 || word.indexOf('’') >= 0) {
      var cut = POSSESSIVE.matcher(word).replaceFirst("");
      return ELISION.matcher(cut).replaceFirst("");
    }
    return Romanised.isArabic(word) ? ARTICLE.matcher(word).replaceFirst("") : word;
  }

  /** An Arabic word without the letter that may be a word of its own; none for any other word. */
  static List<String> withoutFirstLetter(String word) {
    return word.length() > SHORTEST && LETTERS.indexOf(word.charAt(0)) >= 0
        ? List.of(word.substring(1))
        : List.of();
  }

  /** How a word is read in Latin letters, and its sound where that is long enough to know it by. */
  static Set<String> spoken(String word) {
    if (word.length() < READABLE || word.length() > LONGEST || isOfSigns(word)) {
      return Set.of();
    }
    var spoken = new HashSet<String>();
    for (var letters : isLatin(word) ? Set.of(word) : Romanised.of(word)) {
      spoken.add(letters(letters));
      sound(Romanised.sound(letters.replaceFirst("^evr", "eur")), spoken);
    }
    if (Romanised.isArabic(word)) {
      sound(Romanised.arabicSound(word), spoken);
    }
    return spoken;
  }

  private static void sound(String sound, Set<String> spoken) {
    if (sound.length() >= SOUNDS) {
      spoken.add('~' + sound.replace('z', 's'));
    }
  }

  /** Letters as most languages read them. */
  private static String letters(String word) {
    return word.replace("ph", "f")
        .replace("ck", "k")
        .replace('w', 'v')
        .replace('y', 'i')
        .replace('c', 'k')
        .replace('q', 'k')
        .replaceAll("(.)\\1", "$1");
  }

  /** Whether a word is of a script that has no spaces between words. */
  static boolean isOfSigns(String word) {
    return word.codePoints()
        .anyMatch(
            sign ->
                sign >= 0x1100
                    && switch (Character.UnicodeScript.of(sign)) {
                      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                      default -> false;
                    });
  }

  /** A Chinese text in the simplified signs that the directory has. */
  static String simplified(String text) {
    return Signs.SIMPLIFIED.transliterate(text);
  }

  static boolean isLatin(String word) {
    return !Romanised.isForeign(word);
  }
}

package org.businessleaderaward.directory.names;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of any script in Latin letters (ICU's transliteration, CLDR), and the sound of words
 * without vowels, by which Arabic words, which are written without most of theirs, are compared
 * with Latin ones.
 */
public final class Romanised {
  private static final int SHORTEST_SOUND = 3;

  /** The longest Chinese words have four or five syllables. */
  private static final int SYLLABLES = 8;

  /** Vowel signs and the line that makes a word longer; the ending of feminine words. */
  private static final Pattern VOWEL_SIGNS = Pattern.compile("[\\u064b-\\u065f\\u0670\\u0640]");

  private static final Pattern FEMININE = Pattern.compile("[\\u0629\\u0647]$");
  private static final Pattern VOWELS = Pattern.compile("[aeiouwy]|h$");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");

  private Romanised() {}

  /** Made when the first word of another script comes, since it takes long. */
  private static final class Rules {
    static final Transliterator LATIN =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower; [^a-z0-9\\ ] Remove");

    /**
     * As newspapers write Russian names: {@code shch} for one letter, where the other has {@code
     * s}.
     */
    static final Transliterator RUSSIAN =
        Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII; Lower; [^a-z0-9\\ ] Remove");

    private Rules() {}
  }

  /** Whether a word is in another script than Latin. */
  public static boolean isForeign(String word) {
    return word.codePoints()
        .anyMatch(
            letter ->
                letter > 0x24F
                    && Character.isLetter(letter)
                    && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN);
  }

  /** Whether a word has Arabic letters. */
  public static boolean isArabic(String word) {
    return isOf(Character.UnicodeScript.ARABIC, word);
  }

  private static boolean isOf(Character.UnicodeScript script, String word) {
    return word.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == script);
  }

  /** A word of another script in Latin letters; of Chinese as one word and by syllables. */
  public static Set<String> of(String word) {
    var syllables = Rules.LATIN.transliterate(word).strip();
    var forms = new LinkedHashSet<String>();
    forms.add(syllables.replace(" ", ""));
    if (syllables.indexOf(' ') > 0) {
      Stream.of(syllables.split(" +", SYLLABLES + 1)).limit(SYLLABLES).forEach(forms::add);
    }
    if (isOf(Character.UnicodeScript.CYRILLIC, word)) {
      forms.add(Rules.RUSSIAN.transliterate(word).replace(" ", ""));
    }
    forms.remove("");
    return forms;
  }

  /** What is left of an Arabic word's sound; empty when that is too little to know it by. */
  public static String arabicSound(String word) {
    var bare = FEMININE.matcher(VOWEL_SIGNS.matcher(word).replaceAll("")).replaceFirst("");
    if (bare.startsWith("\u0627\u0644") && bare.length() > SHORTEST_SOUND + 1) {
      bare = bare.substring(2);
    }
    return sound(Rules.LATIN.transliterate(bare).replace(" ", ""));
  }

  /** What is left of a Latin word's sound; empty when that is too little to know it by. */
  public static String sound(String word) {
    var sound =
        word.replace("ph", "f")
            .replace("ck", "k")
            .replace("ch", "sh")
            .replace("x", "ks")
            .replace('c', 'k')
            .replace('q', 'k')
            .replace('v', 'f')
            .replace('p', 'b')
            .replace('j', 'g');
    var consonants = TWICE.matcher(VOWELS.matcher(sound).replaceAll("")).replaceAll("$1");
    return consonants.length() < SHORTEST_SOUND ? "" : consonants;
  }
}

package org.businessleaderaward.nominations.domain;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as it sounds, whatever its script or spelling, so that the same person or company is found
 * when two wrote it differently: each word in Latin letters (Unicode CLDR's transforms, by ICU),
 * then its consonants alone, those that scripts and languages exchange made one. What is translated
 * instead of written by its sound is not found.
 *
 * <p>Every {@linkplain #keys() key} of a name is the same whatever the order and the division of
 * its words; {@link #isLike} then compares the words themselves.
 */
public final class SpokenName {
  private static final int MOST_WORDS = 4;
  private static final int LONGEST_KEY = 60;
  private static final int DISTINCT = 3;

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
  private static final Pattern NOT_SPOKEN = Pattern.compile("[aeiouhjy]");

  /** Arabic writes no short vowels: long ones go, too; article and company's word go with them. */
  private static final List<Rule> BEFORE =
      List.of(
          Rule.of("[\\u064b-\\u0652\\u0670\\u0640]", ""),
          Rule.of("(?<!\\p{IsArabic})(?:شركة|مجموعة|مؤسسة)(?!\\p{IsArabic})", " "),
          Rule.of("(?<!\\p{IsArabic})ال(?=\\p{IsArabic}{3})", ""),
          Rule.of("(?<=\\p{IsArabic})[ويىیةؤئ]", ""),
          Rule.of("خ", "kh"),
          Rule.of("غ", "gh"),
          Rule.of("ج", "j"),
          Rule.of("[хХ]", "kh"),
          Rule.of("[цЦ]", "ts"),
          Rule.of("股份|有限|责任|公司|集团", " "));

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Lower; NFC");
  private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII; Lower");

  /** Before the marks of letters are lost. */
  private static final List<Rule> LETTERS =
      List.of(
          Rule.of("č|ć", "ch"), Rule.of("š", "sh"), Rule.of("ž", "zh"), Rule.of("['’ʹʺʿʾ]", ""));

  private static final List<Rule> SOUNDS =
      List.of(
          Rule.of("shch|sch|sh|zh|sz|z", "s"),
          Rule.of("c(?=[eiy])", "s"),
          Rule.of("tch|ts|tz|cz|ch|kh|ck|q|c", "k"),
          Rule.of("x", "ks"),
          Rule.of("ph|f|w", "v"),
          Rule.of("th|dt", "t"),
          Rule.of("gh", "g"));

  private static final Set<String> OF_PERSONS =
      words(
          "al el de da di do dos das del della la le van von der den bin ibn ben bint mr mrs ms dr"
              + " prof");

  private static final Set<String> OF_COMPANIES =
      words(
          "ltd limited inc incorporated llc llp plc corp corporation co company companies gmbh ag"
              + " kg se sa sas sarl sl srl spa bv nv oy ab as aps ooo oao zao pao ao group groupe"
              + " grupo gruppe gruppa holding holdings compagnie compania societe kompaniia"
              + " kompania the and und et y of");

  private final List<String> words;
  private final boolean person;

  /** The words said without a pause, in every order. */
  private final Set<String> said = new HashSet<>();

  private SpokenName(List<String> words, boolean person) {
    this.words = words;
    this.person = person;
    say("", words, said);
  }

  private record Rule(Pattern what, String with) {
    static Rule of(String what, String with) {
      return new Rule(Pattern.compile(what), with);
    }

    static String all(List<Rule> rules, String text) {
      var changed = text;
      for (var rule : rules) {
        changed = rule.what.matcher(changed).replaceAll(rule.with);
      }
      return changed;
    }
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" ", -1));
  }

  /** The name of a person. */
  public static SpokenName ofPerson(String name) {
    return new SpokenName(spoken(name, OF_PERSONS), true);
  }

  /** The name of a company, without what says only that it is one. */
  public static SpokenName ofCompany(String name) {
    return new SpokenName(spoken(name, OF_COMPANIES), false);
  }

  /** The name of a person, or of a company, as {@link #text} wrote it. */
  public static SpokenName read(String text, boolean person) {
    return new SpokenName(text.isEmpty() ? List.of() : List.of(text.split(" ", -1)), person);
  }

  /** The words, in their order, to be kept. */
  public String text() {
    return String.join(" ", words);
  }

  /** Under what the same name is found, and some that only seem the same; none without a word. */
  public Set<String> keys() {
    var keys = new TreeSet<String>();
    if (words.isEmpty()) {
      return keys;
    }
    keys.add(key(words));
    if (person) {
      for (int i = 0; words.size() > 2 && i < words.size(); i++) {
        for (int j = i + 1; j < words.size(); j++) {
          keys.add(key(List.of(words.get(i), words.get(j))));
        }
      }
    } else if (words.getFirst().length() > 1) {
      keys.add(key(words.subList(0, 1)));
    }
    return keys;
  }

  /** Whether both are probably the same name. */
  public boolean isLike(SpokenName other) {
    if (words.isEmpty() || other.words.isEmpty()) {
      return false;
    }
    return said.stream().anyMatch(other.said::contains)
        || (person ? sharesTwoWordsWith(other) : beginsLike(other));
  }

  private boolean sharesTwoWordsWith(SpokenName other) {
    var left = new ArrayList<>(other.words);
    return words.stream().filter(left::remove).count() >= 2;
  }

  private boolean beginsLike(SpokenName other) {
    int shared = Math.min(words.size(), other.words.size());
    var beginning = words.subList(0, shared);
    return beginning.equals(other.words.subList(0, shared))
        && String.join("", beginning).length() >= DISTINCT;
  }

  private static void say(String begun, List<String> left, Set<String> all) {
    if (left.isEmpty()) {
      all.add(begun);
    }
    for (int i = 0; i < left.size(); i++) {
      var rest = new ArrayList<>(left);
      say(begun + rest.remove(i), rest, all);
    }
  }

  private static String key(List<String> words) {
    var letters = String.join("", words).chars().sorted().toArray();
    return new String(letters, 0, Math.min(letters.length, LONGEST_KEY));
  }

  private static List<String> spoken(String name, Set<String> unimportant) {
    var latin = isAscii(name) ? name : LATIN.transliterate(Rule.all(BEFORE, name));
    var letters = Rule.all(LETTERS, latin);
    var ascii =
        (isAscii(letters) ? letters : ASCII.transliterate(letters)).toLowerCase(Locale.ROOT);
    var all = Arrays.stream(NO_WORD.split(ascii)).filter(word -> !word.isEmpty()).toList();
    var important = all.stream().filter(word -> !unimportant.contains(word)).toList();
    return shortened(important.isEmpty() ? all : important).stream()
        .map(SpokenName::consonants)
        .collect(Collectors.toUnmodifiableList());
  }

  /** Of most names, which are in the letters that they are to be in, and need no transform. */
  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static List<String> shortened(List<String> words) {
    if (words.size() <= MOST_WORDS) {
      return words;
    }
    int half = MOST_WORDS / 2;
    var ends = new ArrayList<>(words.subList(0, half));
    ends.addAll(words.subList(words.size() - half, words.size()));
    return ends;
  }

  /** Its consonants; its letters when it has none. */
  private static String consonants(String word) {
    var single = DOUBLED.matcher(word).replaceAll("$1");
    var consonants = NOT_SPOKEN.matcher(Rule.all(SOUNDS, single)).replaceAll("");
    return consonants.isEmpty() ? single : DOUBLED.matcher(consonants).replaceAll("$1");
  }
}

package org.businessleaderaward;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that cost much: found by chance, from a seed, in all of Unicode. */
public final class HostileTexts {
  /** How many kinds of text there are that are at most so long as a search may be. */
  public static final int SHORT_KINDS = 15;

  /** How many there are in all: these, and of each one that is many times as long. */
  public static final int KINDS = 2 * SHORT_KINDS;

  /** The kind that has long words, each with a letter or two wrong. */
  public static final int MISSPELT = 12;

  private static final int LENGTH = 200;
  private static final int TIMES = 50;

  private final Random chance;
  private final List<int[]> blocks;
  private final List<String> unfolding;

  /** Texts by this chance. */
  public HostileTexts(Random chance) {
    this.chance = chance;
    blocks = blocks();
    unfolding = unfolding();
  }

  /** The letters of each block of Unicode. */
  private static List<int[]> blocks() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(Character::isDefined)
        .boxed()
        .filter(letter -> Character.UnicodeBlock.of(letter) != null)
        .collect(
            Collectors.groupingBy(
                letter -> String.valueOf(Character.UnicodeBlock.of(letter)),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(letters -> letters.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /** The signs that stand for most others, longest first. */
  private static List<String> unfolding() {
    return IntStream.rangeClosed(0x80, 0x2FFFF)
        .filter(Character::isDefined)
        .filter(letter -> letter < 0xD800 || letter > 0xF8FF)
        .mapToObj(Character::toString)
        .filter(letter -> unfolded(letter) > 3)
        .sorted(Comparator.comparingInt(HostileTexts::unfolded).reversed())
        .limit(60)
        .toList();
  }

  private static int unfolded(String letter) {
    return Normalizer.normalize(letter, Normalizer.Form.NFKD).length();
  }

  /** A text of a kind. */
  public String of(int kind) {
    return kind < SHORT_KINDS
        ? cut(shortText(kind))
        : Stream.generate(() -> cut(shortText(kind - SHORT_KINDS)))
            .limit(TIMES)
            .collect(Collectors.joining(" "));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LENGTH, text.length()));
  }

  private String shortText(int kind) {
    return switch (kind) {
      case 0 -> "\uFDFA".repeat(LENGTH);
      case 1 -> "\uFDFA".repeat(22);
      case 2 -> repeat(any(unfolding));
      case 3 -> random(block(), 0);
      case 4 -> random(block(), 2 + chance.nextInt(12));
      case 5 ->
          "a"
              + repeat(
                  "" + (char) (0x300 + chance.nextInt(0x70)) + (char) (0x316 + chance.nextInt(20)));
      case 6 -> repeat(any(List.of("\u202E\u2066a", "\u200F\u202Bx\u202C ", "\u2067\u2069b")));
      case 7 -> repeat((char) ('a' + chance.nextInt(26)) + " ");
      case 8 ->
          repeat(any(List.of("a", "\u0436", "\u4E2D", "\u0639", "\u30AB", "\u0E01", "\u1780")));
      case 9 -> repeat(any(List.of("*", "?", "~", "a*b?~2 ", "/.*/ ", "[a TO z] ", "+-&|!(){}^ ")));
      case 10 ->
          repeat(any(List.of("\"", "\"a\" ", "\u00AB\u201Ca", "\"a ", "\u300C\u300Ea\u300D")));
      case 11 -> repeat("\uD800" + any(List.of("a", "", " ", "\uDC00\uDC00")));
      case MISSPELT -> words();
      case 13 -> mixed();
      default -> letters();
    };
  }

  /** So many words of one letter, each another one, of all scripts together. */
  private String letters() {
    return Stream.generate(() -> Character.toString(any(block())))
        .distinct()
        .limit(LENGTH / 2)
        .collect(Collectors.joining(" "));
  }

  /** Many different long words that no entry has, near to words that entries may have. */
  private String words() {
    var known =
        List.of(
            "trafficking",
            "partnership",
            "organisation",
            "international",
            "foundation",
            "business",
            "coalition",
            "programme",
            "prevention",
            "protection");
    return Stream.generate(
            () -> {
              var word = new StringBuilder(any(known));
              word.setCharAt(chance.nextInt(word.length()), (char) ('a' + chance.nextInt(26)));
              return word.append((char) ('a' + chance.nextInt(26))).toString();
            })
        .limit(20)
        .collect(Collectors.joining(" "));
  }

  private String mixed() {
    var text = new StringBuilder();
    while (text.length() < LENGTH) {
      text.append(random(block(), 0), 0, 1 + chance.nextInt(9));
      text.append(any(List.of("", " ", "\"", "-", "\u0301", "\u200D")));
    }
    return text.toString();
  }

  private int[] block() {
    return blocks.get(chance.nextInt(blocks.size()));
  }

  /** Letters of a block, in words of so many; in one word for 0. */
  private String random(int[] block, int word) {
    var text = new StringBuilder();
    for (int i = 0; text.length() < LENGTH; i++) {
      text.appendCodePoint(any(block));
      if (word > 0 && i % word == word - 1) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private static String repeat(String part) {
    return part.isEmpty() ? "" : part.repeat(LENGTH / part.length() + 1);
  }

  private int any(int[] some) {
    return some[chance.nextInt(some.length)];
  }

  private String any(List<String> some) {
    return some.get(chance.nextInt(some.size()));
  }
}

package org.businessleaderaward.directory.names;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.spell.JaroWinklerDistance;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/**
 * How alike words are, and two names by their words: the share of letters in words that both have
 * or spell nearly alike (Dice 1945, Winkler 1990).
 */
final class WordLikeness {
  /** What two names that are not the same reach at most. */
  private static final double NOT_THE_SAME = 0.97;

  private static final double NEARLY = 0.87;

  /** Two words of no more letters are never nearly alike. */
  private static final int SHORT = 2;

  /** The letters that a word must have for one of them to be a slip. */
  private static final int LONG_WORD = 5;

  /** No word has more letters. */
  private static final int LONGEST_WORD = 40;

  /** Words of one language that mean the same and by which names are told apart all the same. */
  private static final List<Set<String>> APART =
      List.of(Set.of("world", "global"), Set.of("end", "stop"), Set.of("airways", "airlines"));

  private static final JaroWinklerDistance NEARNESS = new JaroWinklerDistance();

  private WordLikeness() {}

  /** How one says what the other says; empty when it says something else. */
  static Optional<MatchReason> same(NameItem one, NameItem other) {
    if (one.key().equals(other.key())) {
      return Optional.of(
          one.text().equals(other.text()) ? MatchReason.SAME_WORDS : MatchReason.SAME_MEANING);
    }
    if (!one.isWord() || !other.isWord()) {
      return Optional.empty();
    }
    if (isPlural(one.key(), other.key()) || isPlural(other.key(), one.key())) {
      return Optional.of(MatchReason.SAME_WORDS);
    }
    return isSameInOtherLetters(one, other)
        ? Optional.of(MatchReason.OTHER_SCRIPT)
        : Optional.empty();
  }

  /** Whether a word is one of several by which names are told apart. */
  static boolean isOneOfSeveral(String word) {
    return APART.stream().anyMatch(words -> words.contains(word));
  }

  /** Whether two names are told apart by these words, though they mean the same. */
  static boolean areNamesApart(String one, String other) {
    return !one.equals(other)
        && APART.stream().anyMatch(words -> words.contains(one) && words.contains(other));
  }

  private static boolean isPlural(String one, String other) {
    return one.length() >= LONG_WORD
        && other.length() == one.length() + 1
        && other.startsWith(one)
        && other.endsWith("s");
  }

  private static boolean isSameInOtherLetters(NameItem one, NameItem other) {
    return !Collections.disjoint(one.spoken(), other.spoken())
        && !(WordForms.isLatin(one.key()) && WordForms.isLatin(other.key()));
  }

  /** Whether a word that no entry has is one that there is, with one letter wrong. */
  static boolean isSlip(NameItem one, NameItem other) {
    if (one.isCountry() || one.isPlace() || other.isCountry() || other.isPlace()) {
      return false;
    }
    var wrong = one.text();
    var right = other.text();
    int shorter = Math.min(wrong.length(), right.length());
    return shorter >= LONG_WORD
        && shorter <= LONGEST_WORD
        && wrong.charAt(0) == right.charAt(0)
        && Math.abs(wrong.length() - right.length()) <= 1
        && new LuceneLevenshteinDistance().getDistance(wrong, right) >= 1 - 1.01f / shorter;
  }

  /** How alike two names are, 0 to 1. */
  static double share(List<NameItem> ones, List<NameItem> others) {
    if (ones.isEmpty() || others.isEmpty()) {
      return 0;
    }
    var best = new double[ones.size()];
    var bestOfOthers = new double[others.size()];
    for (int i = 0; i < best.length; i++) {
      for (int j = 0; j < bestOfOthers.length; j++) {
        double alike = alike(ones.get(i), others.get(j));
        best[i] = Math.max(best[i], alike);
        bestOfOthers[j] = Math.max(bestOfOthers[j], alike);
      }
    }
    double common = covered(ones, best) + covered(others, bestOfOthers);
    return NOT_THE_SAME * common / (letters(ones) + letters(others));
  }

  private static double alike(NameItem one, NameItem other) {
    if (one.key().equals(other.key())) {
      return 1;
    }
    if (!one.isWord()
        || other.isCountry()
        || other.isPlace()
        || one.text().charAt(0) != other.text().charAt(0)
        || (one.text().length() <= SHORT && other.text().length() <= SHORT)) {
      return 0;
    }
    double nearly = NEARNESS.getDistance(one.text(), other.text());
    return nearly >= NEARLY ? nearly : 0;
  }

  private static double covered(List<NameItem> items, double[] best) {
    double sum = 0;
    for (int i = 0; i < best.length; i++) {
      sum += best[i] * items.get(i).letters();
    }
    return sum;
  }

  private static double letters(List<NameItem> items) {
    return items.stream().mapToInt(NameItem::letters).sum();
  }
}

package org.businessleaderaward.directory.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.spell.JaroWinklerDistance;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/**
 * How alike two names are: the share of letters in words that both have or spell nearly alike (Dice
 * 1945, Winkler 1990), and whether what differs may be a slip of the pen.
 */
final class NameLikeness {
  static final double OTHER_SCRIPT = 0.95;
  private static final double NOT_THE_SAME = 0.97;
  private static final double SAME_WORD = 0.87;

  /** Two words of no more letters are never alike enough unless they are the same. */
  private static final int SHORT = 2;

  /** The letters that a word must have for one of them to be a slip. */
  private static final int LONG_WORD = 5;

  private final JaroWinklerDistance likeness = new JaroWinklerDistance();

  /**
   * How well a name fits another.
   *
   * @param score 0 to 1
   * @param fits whether every word of the one stands in the other, at most one of them with a slip;
   *     only then may the one be meant without a doubt
   */
  record Nearness(double score, boolean fits) {
    static final Nearness NONE = new Nearness(0, false);

    Nearness times(double factor) {
      return new Nearness(score * factor, fits);
    }

    Nearness better(Nearness other) {
      return other.score() > score || (other.score() == score && other.fits()) ? other : this;
    }
  }

  /**
   * How well a name that was asked for fits one that there is.
   *
   * @param known whether a word is one of the directory's, and so no slip of another
   */
  Nearness of(NameWords asked, NameWords own, Predicate<String> known) {
    var same = of(asked.words(), own.words(), known);
    if (asked.foreign() == own.foreign()) {
      return same;
    }
    return same.better(of(asked.romanised(), own.romanised(), known).times(OTHER_SCRIPT));
  }

  private Nearness of(List<String> ones, List<String> others, Predicate<String> known) {
    if (ones.isEmpty() || others.isEmpty()) {
      return Nearness.NONE;
    }
    if (ones.size() == others.size() && new HashSet<>(ones).equals(new HashSet<>(others))) {
      return new Nearness(1, true);
    }
    var best = new double[ones.size()];
    var bestOfOthers = new double[others.size()];
    int slips = 0;
    boolean fits = true;
    for (int i = 0; i < best.length; i++) {
      boolean same = false;
      boolean slip = false;
      for (int j = 0; j < bestOfOthers.length; j++) {
        double alike = alike(ones.get(i), others.get(j));
        best[i] = Math.max(best[i], alike);
        bestOfOthers[j] = Math.max(bestOfOthers[j], alike);
        same |= isSame(ones.get(i), others.get(j));
        slip |= isSlip(ones.get(i), others.get(j)) && !known.test(ones.get(i));
      }
      slips += same ? 0 : 1;
      fits &= same || slip;
    }
    double common = covered(ones, best) + covered(others, bestOfOthers);
    fits &= slips <= 1 && countries(others).equals(countries(ones));
    return new Nearness(NOT_THE_SAME * common / (letters(ones) + letters(others)), fits);
  }

  private static Set<String> countries(List<String> words) {
    var countries = new HashSet<>(words);
    countries.removeIf(word -> !NameWords.isCountry(word));
    return countries;
  }

  /** The same word, or one and its plural. */
  private static boolean isSame(String one, String other) {
    return one.equals(other)
        || (one.length() >= LONG_WORD && (one + "s").equals(other))
        || (other.length() >= LONG_WORD && (other + "s").equals(one));
  }

  private static boolean isSlip(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return shorter >= LONG_WORD
        && !NameWords.isCountry(one)
        && !NameWords.isCountry(other)
        && one.charAt(0) == other.charAt(0)
        && Math.abs(one.length() - other.length()) <= 1
        && new LuceneLevenshteinDistance().getDistance(one, other) >= 1 - 1.01f / shorter;
  }

  private double alike(String one, String other) {
    boolean exact =
        (one.length() <= SHORT && other.length() <= SHORT)
            || NameWords.isCountry(one)
            || NameWords.isCountry(other);
    return exact ? (one.equals(other) ? 1 : 0) : likeness.getDistance(one, other);
  }

  private static double covered(List<String> words, double[] best) {
    double sum = 0;
    for (int i = 0; i < best.length; i++) {
      sum += best[i] >= SAME_WORD ? best[i] * NameWords.letters(words.get(i)) : 0;
    }
    return sum;
  }

  private static double letters(List<String> words) {
    return words.stream().mapToInt(NameWords::letters).sum();
  }
}

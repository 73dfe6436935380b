package org.businessleaderaward.directory.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/**
 * The terms of a field of an index, in memory. Those near a word are found by comparing it with the
 * few that have about as many letters and about the same ones: that takes no longer for a long
 * word, or one of a script that no entry is written in, as an automaton of the word would.
 */
public final class Vocabulary {
  private static final Comparator<Near> LIKEST_FIRST =
      Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::term);

  private final LuceneLevenshteinDistance distance = new LuceneLevenshteinDistance();
  private final Map<Integer, OfLength> byLength = new HashMap<>();

  /** Terms of one length; which letters each has lies together, for it is read of all. */
  private static final class OfLength {
    private final List<String> texts;
    private final long[] letters;

    OfLength(List<String> texts) {
      this.texts = texts;
      letters = texts.stream().mapToLong(Vocabulary::letters).toArray();
    }
  }

  /**
   * A term near a word.
   *
   * @param errors how many letters are wrong, left out, too many or exchanged with the next
   * @param likeness 1 less the errors for each letter of the shorter of the two
   */
  public record Near(String term, int errors, float likeness) {}

  private Vocabulary(Map<Integer, List<String>> byLength) {
    byLength.forEach((length, texts) -> this.byLength.put(length, new OfLength(texts)));
  }

  /** The terms that a field has now. */
  public static Vocabulary of(IndexReader index, String field) throws IOException {
    var byLength = new HashMap<Integer, List<String>>();
    var all = MultiTerms.getTerms(index, field);
    if (all != null) {
      var terms = all.iterator();
      for (var next = terms.next(); next != null; next = terms.next()) {
        var text = next.utf8ToString();
        byLength.computeIfAbsent(length(text), _ -> new ArrayList<>()).add(text);
      }
    }
    return new Vocabulary(byLength);
  }

  /** The terms with no more than so many errors in them, the likest first. */
  public List<Near> near(String word, int errors) {
    var near = new ArrayList<Near>();
    for (var term : comparable(word, errors)) {
      int shorter = Math.min(length(word), length(term));
      float likeness = distance.getDistance(word, term);
      int wrong = Math.round((1 - likeness) * shorter);
      if (wrong <= errors) {
        near.add(new Near(term, wrong, likeness));
      }
    }
    near.sort(LIKEST_FIRST);
    return near;
  }

  /** The terms that are compared letter by letter: no other can have so few errors. */
  List<String> comparable(String word, int errors) {
    var comparable = new ArrayList<String>();
    int length = length(word);
    long letters = letters(word);
    for (int longer = -errors; longer <= errors; longer++) {
      int missing = errors - Math.max(0, longer);
      int foreign = errors - Math.max(0, -longer);
      var terms = byLength.get(length + longer);
      for (int i = 0; terms != null && i < terms.letters.length; i++) {
        long others = terms.letters[i];
        if (Long.bitCount(letters & ~others) <= missing
            && Long.bitCount(others & ~letters) <= foreign) {
          var term = terms.texts.get(i);
          if (isInPlace(word, term, errors) && isInPlace(term, word, errors)) {
            comparable.add(term);
          }
        }
      }
    }
    return comparable;
  }

  /**
   * Whether all letters of a word but so many stand in the other nearly where they stand in it: an
   * error moves those behind it by one, or by two where a letter is a pair of surrogates.
   */
  private static boolean isInPlace(String word, String other, int errors) {
    boolean isPlain = word.length() == length(word) && other.length() == length(other);
    int reach = isPlain ? errors : 2 * errors;
    int missing = 0;
    for (int i = 0; i < word.length() && missing <= reach; i++) {
      int from = Math.clamp(i - reach, 0, other.length());
      int to = Math.min(i + reach + 1, other.length());
      if (other.indexOf(word.charAt(i), from, to) < 0) {
        missing++;
      }
    }
    return missing <= reach;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A bit for each letter; of all scripts, those of one alphabet have different ones. */
  private static long letters(String text) {
    return text.codePoints().mapToLong(letter -> 1L << letter).reduce(0, (one, all) -> one | all);
  }
}

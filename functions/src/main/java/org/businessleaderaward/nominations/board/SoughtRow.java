package org.businessleaderaward.nominations.board;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.businessleaderaward.nominations.rows.BoardRow;

/**
 * A row as it is searched.
 *
 * @param row the row
 * @param name the nominee's name without capitals and marks
 * @param company the company's name, the same
 * @param text all by which it is found, the same
 */
record SoughtRow(BoardRow row, String name, String company, String text) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  static SoughtRow of(BoardRow row) {
    var who = row.who();
    return new SoughtRow(
        row,
        folded(who.nominee()),
        folded(who.company()),
        folded(
            String.join(
                "\n",
                row.reference(),
                who.nominee(),
                who.company(),
                who.nomineeEmail(),
                who.nominatedAs() == null ? "" : who.nominatedAs(),
                who.nominatedOf() == null ? "" : who.nominatedOf(),
                who.nominator(),
                who.organisation(),
                who.nominatorEmail())));
  }

  /** The words that are sought. */
  static List<String> words(String sought) {
    return Arrays.stream(SPACE.split(folded(sought))).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether all of these words stand in it somewhere. */
  boolean has(List<String> words) {
    return words.stream().allMatch(text::contains);
  }

  /** A text without what makes no difference when it is sought: capitals, and marks on letters. */
  static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}

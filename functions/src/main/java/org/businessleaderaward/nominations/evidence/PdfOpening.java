package org.businessleaderaward.nominations.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * What a PDF does by itself as it is opened ({@code OpenAction}; ISO 32000-2, 7.7.2 and 12.6): to
 * show one of its pages is all that it may, whatever other actions there are or will be. Readers
 * differ in which object of a number they take, so that each counts.
 */
final class PdfOpening {
  private static final String OPENING = "OpenAction";

  /** A dictionary with neither of these names in it is no action, and has none after it. */
  private static final Set<String> OF_ACTIONS = Set.of("S", "Next");

  private static final String GOING = "GoTo";

  /** What is no number, or a higher one than readers know (ISO 32000-2, annex C). */
  private static final int ANY = PdfNames.NONE;

  private static final int HIGHEST = 8_388_607;

  /** Stands for all of them in a set. */
  private static final int EVERY = HIGHEST + 1;

  /** So many objects of one stream are told apart, and so many actions looked at one by one. */
  private static final int MOST = 100_000;

  /** Each version of a file says it once more. */
  private static final int MOST_OPENINGS = 1_000;

  private final LongPredicate hasRead;
  private final BitSet opened = new BitSet();
  private final BitSet doMore = new BitSet();
  private int going;
  private boolean harmless = true;

  /**
   * Of a file that nobody has looked into yet.
   *
   * @param hasRead takes note that bytes were read; false once they are too many
   */
  PdfOpening(LongPredicate hasRead) {
    this.hasRead = hasRead;
  }

  boolean isHarmless() {
    return harmless
        && !opened.intersects(doMore)
        && (opened.isEmpty() || !doMore.get(EVERY))
        && (doMore.isEmpty() || !opened.get(EVERY));
  }

  /** Takes note of what is to be opened with the file, wherever in these bytes that is said. */
  void look(byte[] bytes, int to) {
    var places = PdfNames.values(bytes, 0, to, OPENING, MOST_OPENINGS);
    harmless &= places.size() < MOST_OPENINGS && places.stream().allMatch(at -> isPlace(bytes, at));
  }

  /** A page is named by an array, a text or a name; what else there is has to be looked at. */
  private boolean isPlace(byte[] bytes, int at) {
    byte sign = at < bytes.length ? bytes[at] : 0;
    if (sign == '<') {
      var action = PdfNames.dictionary(bytes, at);
      return hasRead.test(action.end() - at) && action.whole() && isNoMoreThanGoing(bytes, action);
    }
    if (isDigitAt(bytes, at)) {
      opened.set(place(PdfNames.number(bytes, at)));
      return true;
    }
    return sign == '[' || sign == '(' || sign == '/' || sign == 'n';
  }

  private static boolean isDigitAt(byte[] bytes, int at) {
    return at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9';
  }

  /** Takes note of an object in front of whose keyword its number stands. */
  void object(byte[] file, int keyword, PdfNames.Dictionary object) {
    if (doesMore(file, object)) {
      doesMore(PdfNames.numberBefore(file, keyword));
    }
  }

  /** A reference in the place of an object leads some readers on to another (7.3.10). */
  private boolean doesMore(byte[] bytes, PdfNames.Dictionary object) {
    return !isNoMoreThanGoing(bytes, object) || isDigitAt(bytes, object.end());
  }

  private boolean isNoMoreThanGoing(byte[] bytes, PdfNames.Dictionary object) {
    if (Collections.disjoint(object.names(), OF_ACTIONS)) {
      return true;
    }
    return object.whole()
        && object.names().contains(GOING)
        && ++going <= MOST
        && PdfGoing.isAt(bytes, object.begin(), object.end());
  }

  private void doesMore(int number) {
    doMore.set(place(number));
  }

  private static int place(int number) {
    return number == ANY || number > HIGHEST ? EVERY : number;
  }

  /**
   * Takes note of the objects of a stream (7.5.7), whose numbers and places stand before them.
   *
   * @param first where the first begins
   */
  void objects(byte[] plain, int first) {
    var numbers = numbers(plain, first);
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      int from = first + numbers.get(i + 1);
      int to = i + 3 < numbers.size() ? first + numbers.get(i + 3) : plain.length;
      if (from > to || to > plain.length) {
        // Not in their order: readers may differ in what they take for which.
        doesMore(ANY);
        return;
      }
      var object = Arrays.copyOfRange(plain, from, to);
      if (doesMore(object, PdfNames.dictionary(object, 0))) {
        doesMore(numbers.get(i));
      }
    }
  }

  private List<Integer> numbers(byte[] plain, int first) {
    var numbers = new ArrayList<Integer>();
    for (int at : PdfNames.words(plain, Math.min(first, plain.length), 2 * MOST)) {
      numbers.add(PdfNames.number(plain, at));
    }
    if (first == ANY || numbers.size() >= 2 * MOST || numbers.contains(ANY)) {
      doesMore(ANY);
      return List.of();
    }
    return numbers;
  }
}

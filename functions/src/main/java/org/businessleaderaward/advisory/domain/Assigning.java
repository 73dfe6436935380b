package org.businessleaderaward.advisory.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.businessleaderaward.language.Language;

/**
 * Deals nominations out to advisers. What is wanted, each only as far as what comes before it
 * allows:
 *
 * <ol>
 *   <li>no adviser reads what they declared a conflict with, and what they have begun they keep;
 *   <li>each nomination is read by the same number of advisers;
 *   <li>nobody reads what looks like a conflict;
 *   <li>all read the same number, give or take one;
 *   <li>what was dealt before stays where it was;
 *   <li>advisers read the nomination's language and know its region and its category; a language
 *       that is not read weighs as much as four regions or categories that are not known.
 * </ol>
 *
 * <p>Among what is equally good a seed decides: the same nominations, advisers and seed always give
 * the same answer, in whatever order they come. {@code docs/decisions/assignment.md} says why so.
 */
public final class Assigning {
  private static final long OUTSIDE_EXPERTISE = 1;
  private static final long OTHER_LANGUAGE = 4;
  private static final long WORST = 2 * OUTSIDE_EXPERTISE + OTHER_LANGUAGE;

  private final Task task;
  private final List<ToRead> nominations;
  private final List<Reader> advisers;
  private final int[] need;
  private final int[] load;
  private final Map<String, List<String>> readers = new TreeMap<>();

  /**
   * A nomination that is to be read.
   *
   * @param topics what it is about
   */
  public record ToRead(String id, Language language, Topics topics) {}

  /**
   * An adviser.
   *
   * @param languages what they read
   * @param expertise what they know
   */
  public record Reader(String id, Set<Language> languages, Topics expertise) {
    /** Whether the adviser reads the language of a nomination. */
    public boolean reads(ToRead nomination) {
      return languages.contains(nomination.language());
    }

    /** Whether the adviser knows the region of a nomination, as far as it is said of both. */
    public boolean knowsRegion(ToRead nomination) {
      return Topics.meet(expertise.regions(), nomination.topics().regions());
    }

    /** Whether the adviser knows the category of a nomination, as far as it is said of both. */
    public boolean knowsCategory(ToRead nomination) {
      return Topics.meet(expertise.categories(), nomination.topics().categories());
    }
  }

  /** A nomination and an adviser. */
  public record Pair(String nomination, String adviser) {}

  /**
   * What is to be dealt.
   *
   * @param each how many advisers read each nomination; all of them when there are fewer
   * @param seed decides among what is equally good
   * @param never declared conflicts
   * @param doubtful what looks like a conflict
   * @param begun what stays as it is
   * @param before what was dealt before and not begun; empty the first time
   */
  public record Task(
      List<ToRead> nominations,
      List<Reader> advisers,
      int each,
      String seed,
      Set<Pair> never,
      Set<Pair> doubtful,
      Set<Pair> begun,
      Set<Pair> before) {}

  /**
   * Who reads what, and how good it is.
   *
   * @param readers the advisers of each nomination, begun ones first
   * @param tooFew nominations that fewer advisers read than wanted, sorted
   * @param unread nominations whose language none of their advisers reads, sorted
   * @param fewest what the adviser with the fewest nominations reads
   * @param most what the adviser with the most nominations reads
   * @param otherLanguage how often an adviser does not read the nomination's language
   * @param outsideRegion how often an adviser does not know its region
   * @param outsideCategory how often an adviser does not know its category
   * @param doubtful how often it looks like a conflict
   * @param moved how many of the readings are neither begun nor were dealt before
   */
  public record Dealt(
      Map<String, List<String>> readers,
      List<String> tooFew,
      List<String> unread,
      int fewest,
      int most,
      int otherLanguage,
      int outsideRegion,
      int outsideCategory,
      int doubtful,
      int moved) {}

  private Assigning(Task task) {
    this.task = task;
    this.nominations = shuffled(task.nominations(), ToRead::id, task.seed());
    this.advisers = shuffled(task.advisers(), Reader::id, task.seed());
    this.need = new int[nominations.size()];
    this.load = new int[advisers.size()];
  }

  /** Deals. */
  public static Dealt deal(Task task) {
    if (task.advisers().isEmpty() || task.each() < 1) {
      throw new IllegalArgumentException("nobody to deal to");
    }
    return new Assigning(task).deal();
  }

  private static <T> List<T> shuffled(List<T> all, Function<T, String> id, String seed) {
    return all.stream()
        .sorted(Comparator.comparing(one -> Shuffle.place(seed, id.apply(one))))
        .toList();
  }

  private Dealt deal() {
    keepWhatIsBegun();
    var made = new CheapestDeal(costs(), need, load, evenness()).make();
    for (int row = 0; row < made.length; row++) {
      for (int column = 0; column < made[row].length; column++) {
        if (made[row][column]) {
          readers(row).add(advisers.get(column).id());
        }
      }
    }
    return dealt();
  }

  private void keepWhatIsBegun() {
    int hand = Math.min(task.each(), advisers.size());
    for (int row = 0; row < need.length; row++) {
      need[row] = hand;
      for (int column = 0; column < load.length; column++) {
        if (task.begun().contains(pair(row, column))) {
          need[row] = Math.max(0, need[row] - 1);
          load[column]++;
          readers(row).add(advisers.get(column).id());
        }
      }
    }
  }

  private List<String> readers(int row) {
    return readers.computeIfAbsent(nominations.get(row).id(), id -> new ArrayList<>());
  }

  private Pair pair(int row, int column) {
    return new Pair(nominations.get(row).id(), advisers.get(column).id());
  }

  /** How many readings there are to deal, at least one. */
  private long readings() {
    return Math.max(1, (long) need.length * Math.min(task.each(), advisers.size()));
  }

  /** One move outweighs all languages, regions and categories, */
  private long move() {
    return WORST * readings() + 1;
  }

  /** one step of evenness all moves, */
  private long evenness() {
    return move() * (readings() + 1);
  }

  /** and one doubt what evenness can be gained by any one exchange. */
  private long doubt() {
    return evenness() * (readings() + 1);
  }

  private long[][] costs() {
    var costs = new long[need.length][load.length];
    for (int row = 0; row < need.length; row++) {
      for (int column = 0; column < load.length; column++) {
        costs[row][column] = cost(pair(row, column), nominations.get(row), advisers.get(column));
      }
    }
    return costs;
  }

  private long cost(Pair pair, ToRead nomination, Reader adviser) {
    if (task.never().contains(pair) || task.begun().contains(pair)) {
      return CheapestDeal.NEVER;
    }
    return (task.doubtful().contains(pair) ? doubt() : 0)
        + (task.before().isEmpty() || task.before().contains(pair) ? 0 : move())
        + (adviser.reads(nomination) ? 0 : OTHER_LANGUAGE)
        + (adviser.knowsRegion(nomination) ? 0 : OUTSIDE_EXPERTISE)
        + (adviser.knowsCategory(nomination) ? 0 : OUTSIDE_EXPERTISE);
  }

  private Dealt dealt() {
    var byId = new HashMap<String, Reader>();
    advisers.forEach(adviser -> byId.put(adviser.id(), adviser));
    int otherLanguage = 0;
    int outsideRegion = 0;
    int outsideCategory = 0;
    int doubtful = 0;
    int moved = 0;
    var unread = new ArrayList<String>();
    for (var nomination : nominations) {
      boolean isRead = false;
      for (var id : readers.getOrDefault(nomination.id(), List.of())) {
        var adviser = Objects.requireNonNull(byId.get(id));
        var pair = new Pair(nomination.id(), id);
        isRead |= adviser.reads(nomination);
        otherLanguage += adviser.reads(nomination) ? 0 : 1;
        outsideRegion += adviser.knowsRegion(nomination) ? 0 : 1;
        outsideCategory += adviser.knowsCategory(nomination) ? 0 : 1;
        doubtful += task.doubtful().contains(pair) ? 1 : 0;
        moved += task.before().contains(pair) || task.begun().contains(pair) ? 0 : 1;
      }
      if (!isRead) {
        unread.add(nomination.id());
      }
    }
    var tooFew = new ArrayList<String>();
    for (int row = 0; row < need.length; row++) {
      if (need[row] > 0) {
        tooFew.add(nominations.get(row).id());
      }
    }
    Collections.sort(tooFew);
    Collections.sort(unread);
    var loads = IntStream.of(load).summaryStatistics();
    return new Dealt(
        readers,
        tooFew,
        unread,
        loads.getMin(),
        loads.getMax(),
        otherLanguage,
        outsideRegion,
        outsideCategory,
        doubtful,
        moved);
  }
}

package org.businessleaderaward.advisory.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an edition was dealt out to its advisers, or would be.
 *
 * @param at when; null when it was only tried out
 * @param seed what decided among what was equally good
 * @param each how many advisers were to read each nomination
 * @param nominations how many were dealt out
 * @param advisers to how many
 * @param fewest what the adviser with the fewest nominations reads
 * @param most what the adviser with the most nominations reads
 * @param otherLanguage how often an adviser does not read the nomination's language
 * @param outsideRegion how often an adviser does not know the nominee's region
 * @param outsideCategory how often an adviser does not know the nomination's category
 * @param doubtful how often it looks like a conflict
 * @param moved how many readings were given to another adviser; 0 the first time
 * @param tooFew ids of the nominations that fewer advisers read than wanted
 * @param unread ids of the nominations whose language none of their advisers reads, {@value
 *     #MOST_UNREAD} at most; what hands did since is counted
 */
public record Dealing(
    @Nullable Instant at,
    String seed,
    int each,
    int nominations,
    int advisers,
    int fewest,
    int most,
    int otherLanguage,
    int outsideRegion,
    int outsideCategory,
    int doubtful,
    int moved,
    List<String> tooFew,
    List<String> unread) {
  /** How many are listed, so that the record stays one item of the store. */
  static final int MOST_UNREAD = 1_000;

  public Dealing {
    unread = unread.stream().limit(MOST_UNREAD).toList();
  }

  Dealing done(Instant now) {
    return new Dealing(
        now,
        seed,
        each,
        nominations,
        advisers,
        fewest,
        most,
        otherLanguage,
        outsideRegion,
        outsideCategory,
        doubtful,
        moved,
        tooFew,
        unread);
  }

  String detail() {
    return "%d nominations, %d advisers, %d each, %d to %d an adviser, %d moved, seed %s"
        .formatted(nominations, advisers, each, fewest, most, moved, seed);
  }
}

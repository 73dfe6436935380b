package org.businessleaderaward.nominations.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.duplicates.LikeNames;
import org.businessleaderaward.nominations.rows.BoardRow;

/** All rows of an edition at one time. What is made of them is made once, when it is asked for. */
public final class AllRows {
  private final List<SoughtRow> all;
  private final LikeNames likeNames;
  private final Map<BoardOrder, List<SoughtRow>> ordered = new HashMap<>();
  private boolean isSeen;

  AllRows(List<SoughtRow> all, LikeNames likeNames) {
    this.all = all;
    this.likeNames = likeNames;
  }

  /** Drafts that were begun and not submitted. */
  int drafts() {
    return (int) all.stream().filter(AllRows::isDraft).count();
  }

  /** What was submitted, oldest first. */
  public List<BoardRow> submitted() {
    return in(BoardOrder.OLDEST).stream().map(SoughtRow::row).toList();
  }

  /** What was submitted, in an order. */
  synchronized List<SoughtRow> in(BoardOrder order) {
    return ordered.computeIfAbsent(
        order,
        wanted ->
            all.stream().filter(listed -> !isDraft(listed)).sorted(wanted.comparator()).toList());
  }

  /** Whether one is probably the same as another. */
  synchronized boolean isAlike(String nomination) {
    if (!isSeen) {
      likeNames.see(submitted());
      isSeen = true;
    }
    return likeNames.isAlike(nomination);
  }

  private static boolean isDraft(SoughtRow listed) {
    return listed.row().status() == NominationStatus.DRAFT;
  }
}

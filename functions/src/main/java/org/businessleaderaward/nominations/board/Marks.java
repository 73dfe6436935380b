package org.businessleaderaward.nominations.board;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.nominations.rows.BoardRow;

/**
 * What is known of nominations that does not stand in their rows.
 *
 * @param all the rows of their edition
 * @param mails mails that came back, by the nomination
 */
record Marks(AllRows all, Map<String, List<ReturnedMail>> mails) {
  /** Whether another one is probably the same. */
  boolean isAlike(String nomination) {
    return all.isAlike(nomination);
  }

  /** What came back, the nominator's before the nominee's; nothing once it is erased. */
  List<ReturnedMail> returned(BoardRow row) {
    return row.isErased() ? List.of() : mails.getOrDefault(row.id(), List.of());
  }
}

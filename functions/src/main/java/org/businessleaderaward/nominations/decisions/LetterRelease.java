package org.businessleaderaward.nominations.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Letters that are on their way.
 *
 * @param dueAt from when on they are sent
 * @param releasedAt when they were released
 * @param person id of who released them
 * @param letters how many nominations they are about that are not done with
 */
record LetterRelease(Instant dueAt, Instant releasedAt, String person, int letters) {
  /** What was released of a batch and is not sent; null when nothing is. */
  static @Nullable LetterRelease of(BatchItem item) {
    return item.dueAt == null
            || item.releasedAt == null
            || item.releasedBy == null
            || !item.isReleased()
        ? null
        : new LetterRelease(
            item.dueAt, item.releasedAt, item.releasedBy, item.nominations.size() - item.position);
  }
}

package org.businessleaderaward.directory.entries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an entry that was taken out: its id is never given again and never answers with
 * nothing.
 *
 * @param id its permanent id
 * @param reason why it is no longer there
 * @param mergedInto id of the entry that it was merged into; null when it was withdrawn
 * @param withdrawal why it was withdrawn; null when it was merged, or that was not written down
 * @param removedAt when
 */
public record RemovedEntry(
    String id,
    Reason reason,
    @Nullable String mergedInto,
    @Nullable WithdrawalReason withdrawal,
    Instant removedAt)
    implements OnRecord {
  /** Why an entry was taken out. The names are the values of the schema's enum. */
  public enum Reason {
    MERGED,
    WITHDRAWN
  }
}

package org.businessleaderaward.directory.entries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an entry was what.
 *
 * @param addedAt when it came into the directory
 * @param updatedAt when it last changed; two states of an entry never have the same
 * @param verifiedAt when somebody last checked it against its source; null when nobody has
 * @param verifiedBy who did; null when nobody has
 */
public record History(
    Instant addedAt,
    Instant updatedAt,
    @Nullable Instant verifiedAt,
    @Nullable Verifier verifiedBy) {
  /** Who checked an entry. The names are the values of the schema's enum. */
  public enum Verifier {
    SECRETARIAT,
    ORGANISATION
  }

  /** Of an entry that is new, and that nobody has checked. */
  public static History added(Instant at) {
    return new History(at, at, null, null);
  }

  /** After a change; at least a nanosecond after the state before. */
  public History updated(Instant at) {
    var later = at.isAfter(updatedAt) ? at : updatedAt.plusNanos(1);
    return new History(addedAt, later, verifiedAt, verifiedBy);
  }

  /** After somebody has checked it. */
  public History verified(Instant at, Verifier by) {
    return new History(addedAt, updated(at).updatedAt(), at, by);
  }
}

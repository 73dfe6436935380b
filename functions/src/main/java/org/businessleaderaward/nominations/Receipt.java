package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the nominator gets for a nomination, and for each later version of it.
 *
 * @param reference reference such as {@code NOM-2026-0042}, which stays
 * @param submittedAt when it was submitted
 * @param changes when it was changed since, oldest first: each is a version more
 */
public record Receipt(String reference, Instant submittedAt, List<Instant> changes) {
  /** Most versions of a nomination, the one that was submitted among them. */
  public static final int MOST_VERSIONS = 10;

  public Receipt {
    changes = List.copyOf(changes);
  }

  /** The receipt of what was just submitted. */
  public Receipt(String reference, Instant submittedAt) {
    this(reference, submittedAt, List.of());
  }

  /** Number of the version on record; 1 is what was submitted. */
  public int version() {
    return changes.size() + 1;
  }

  /** When the version on record was submitted. */
  public Instant versionAt() {
    return changes.isEmpty() ? submittedAt : changes.getLast();
  }

  /** Whether no version may follow. */
  public boolean isLast() {
    return version() >= MOST_VERSIONS;
  }

  /** The receipt of the next version. */
  public Receipt changed(Instant now) {
    return new Receipt(
        reference, submittedAt, Stream.concat(changes.stream(), Stream.of(now)).toList());
  }
}

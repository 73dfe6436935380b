package org.businessleaderaward.directory.search;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long ago an entry was checked, in a word. The names are the values of the schema's enum. */
public enum Freshness {
  FRESH,
  AGEING,
  STALE,
  UNVERIFIED;

  private static final long YEAR = Duration.ofDays(365).toSeconds();

  /** Of an entry that was checked then; never, when that is null. */
  public static Freshness of(@Nullable Instant verifiedAt, Instant now) {
    return verifiedAt == null
        ? UNVERIFIED
        : ofAge(now.getEpochSecond() - verifiedAt.getEpochSecond());
  }

  /** Of an entry that was checked so many seconds ago. */
  static Freshness ofAge(long seconds) {
    if (seconds <= YEAR) {
      return FRESH;
    }
    return seconds <= 2 * YEAR ? AGEING : STALE;
  }
}

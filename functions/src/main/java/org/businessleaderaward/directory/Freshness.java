package org.businessleaderaward.directory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long ago an entry was checked, in a word. The names are the values of the schema's enum. */
public enum Freshness {
  FRESH,
  AGEING,
  STALE,
  UNVERIFIED;

  private static final Duration YEAR = Duration.ofDays(365);

  /** Of an entry that was checked then; never, when that is null. */
  public static Freshness of(@Nullable Instant verifiedAt, Instant now) {
    if (verifiedAt == null) {
      return UNVERIFIED;
    }
    var age = Duration.between(verifiedAt, now);
    if (age.compareTo(YEAR) <= 0) {
      return FRESH;
    }
    return age.compareTo(YEAR.multipliedBy(2)) <= 0 ? AGEING : STALE;
  }
}

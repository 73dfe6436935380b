package org.businessleaderaward.storage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Writes composite keys such as {@code EDITION#edition-2026}. Each module's {@code *Keys} uses it.
 */
public final class KeyText {
  private static final char SEPARATOR = '#';

  private KeyText() {}

  /**
   * Joins parts with the separator.
   *
   * @throws IllegalArgumentException when a part is empty or holds the separator
   */
  public static String of(String... parts) {
    for (var part : parts) {
      if (part.isEmpty() || part.indexOf(SEPARATOR) >= 0) {
        throw new IllegalArgumentException("not a key part: " + part);
      }
    }
    return String.join("#", List.of(parts));
  }

  /** Fifteen digits, so that the order of the text is the order of the instants. */
  public static String digits(Instant at) {
    return String.format(Locale.ROOT, "%015d", at.toEpochMilli());
  }

  /** What every key begins with that has more parts than these. */
  public static String prefix(String... parts) {
    return of(parts) + SEPARATOR;
  }
}

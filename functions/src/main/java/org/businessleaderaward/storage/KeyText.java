package org.businessleaderaward.storage;

import java.util.List;

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

  /** What every key begins with that has more parts than these. */
  public static String prefix(String... parts) {
    return of(parts) + SEPARATOR;
  }
}

package org.businessleaderaward.directory.search;

import java.util.Collection;
import org.businessleaderaward.directory.snapshots.Manifest;

/**
 * Enum values as numbers, by which a snapshot stores them. A value that is moved or put between
 * others changes the numbers, and so {@link Manifest}'s format.
 */
final class Numbered {
  private Numbered() {}

  @SuppressWarnings("EnumOrdinal")
  static int of(Enum<?> value) {
    return value.ordinal();
  }

  /** A bit for each value. */
  static int bits(Collection<? extends Enum<?>> values) {
    int bits = 0;
    for (var value : values) {
      bits |= 1 << of(value);
    }
    return bits;
  }
}

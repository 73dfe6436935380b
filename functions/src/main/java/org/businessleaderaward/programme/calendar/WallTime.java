package org.businessleaderaward.programme.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A date and a time of day as clocks in a zone show them, to the minute. Where clocks change, some
 * are never shown and some twice; which instant is meant is then for a person to say.
 *
 * @param shown what the clocks show
 * @param zone where they hang
 */
record WallTime(LocalDateTime shown, ZoneId zone) {
  /** The instants at which clocks show it. */
  sealed interface Found {}

  /** Clocks show it once. */
  record Once(Instant at) implements Found {}

  /** Clocks go forward over it. */
  record Never() implements Found {}

  /** Clocks go back and show it again. */
  record Twice(Instant first, Instant second) implements Found {}

  /** The instants at which clocks show it. */
  Found find() {
    var offsets = zone.getRules().getValidOffsets(shown);
    return switch (offsets.size()) {
      case 0 -> new Never();
      case 1 -> new Once(shown.toInstant(offsets.getFirst()));
      // The offset before the change comes first, and so does its instant.
      default -> new Twice(shown.toInstant(offsets.getFirst()), shown.toInstant(offsets.getLast()));
    };
  }

  /** What clocks in a zone show at an instant. */
  static WallTime at(Instant instant, ZoneId zone) {
    return new WallTime(instant.atZone(zone).toLocalDateTime(), zone);
  }

  /** Whether an instant is the second at which clocks show it. */
  static boolean isSecond(Instant instant, ZoneId zone) {
    return at(instant, zone).find() instanceof Twice(Instant _, Instant second)
        && second.equals(instant);
  }
}

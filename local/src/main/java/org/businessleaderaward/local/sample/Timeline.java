package org.businessleaderaward.local.sample;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the days of an edition are. What goes on in one that was begun before takes place now: its
 * days are over, or have not come.
 */
final class Timeline {
  private static final long MINUTES = Duration.ofDays(1).toMinutes();

  private final TurnedClock clock;
  private final @Nullable Instant first;

  private Timeline(TurnedClock clock, @Nullable Instant first) {
    this.clock = clock;
    this.first = first;
  }

  /** One whose first day begins at an instant. */
  static Timeline from(Instant first, TurnedClock clock) {
    return new Timeline(clock, first);
  }

  /** One of an edition that goes on. */
  static Timeline now(TurnedClock clock) {
    return new Timeline(clock, null);
  }

  /** Turns the clock to a moment of a day, unless it is later already. */
  void turnTo(double day) {
    if (first != null) {
      var then = first.plus(Duration.ofMinutes(Math.round(day * MINUTES)));
      if (then.isAfter(clock.instant())) {
        clock.turnTo(then);
      }
    }
  }

  /** The instant that it is. */
  Instant instant() {
    return clock.instant();
  }
}

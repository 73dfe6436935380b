package org.businessleaderaward.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A half-open range of time of an edition's calendar.
 *
 * @param kind which window
 * @param opensAt first instant inside
 * @param closesAt first instant after
 */
public record Window(Kind kind, Instant opensAt, Instant closesAt) {
  /** Which stretch of the calendar. */
  public enum Kind {
    CALL,
    SCREENING,
    ADVICE,
    VOTING,
    AWARD
  }

  /** Where a window stands at an instant. */
  public enum Status {
    UPCOMING,
    OPEN,
    CLOSED
  }

  public Window {
    if (!opensAt.isBefore(closesAt)) {
      throw new IllegalArgumentException("a window must close after it opens");
    }
  }

  /** Where the window stands at an instant: open from the first instant on, closed at the last. */
  public Status statusAt(Instant now) {
    if (now.isBefore(opensAt)) {
      return Status.UPCOMING;
    }
    return now.isBefore(closesAt) ? Status.OPEN : Status.CLOSED;
  }

  /**
   * The same window closing at an instant. One that would not have opened by then becomes the
   * millisecond before it, so that it is closed and never empty.
   */
  Window endingAt(Instant now) {
    return new Window(kind, opensAt.isBefore(now) ? opensAt : beforehand(now), now);
  }

  /**
   * The same window opening at an instant. One that would be over by then keeps its length, so that
   * a stretch that begins late has the time that it was given.
   */
  Window beginningAt(Instant now) {
    return new Window(
        kind,
        now,
        closesAt.isAfter(now) ? closesAt : now.plus(Duration.between(opensAt, closesAt)));
  }

  private static Instant beforehand(Instant now) {
    return now.minus(1, ChronoUnit.MILLIS);
  }
}

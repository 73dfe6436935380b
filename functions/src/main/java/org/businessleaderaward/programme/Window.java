package org.businessleaderaward.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A half-open range of time of an edition's calendar.
 *
 * @param kind which window
 * @param opensAt first instant inside
 * @param closesAt first instant after
 * @param zone zone in which its instants are meant; null for the edition's
 */
public record Window(Kind kind, Instant opensAt, Instant closesAt, @Nullable ZoneId zone) {
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

  /** A window in the edition's zone. */
  public Window(Kind kind, Instant opensAt, Instant closesAt) {
    this(kind, opensAt, closesAt, null);
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
  public Window endingAt(Instant now) {
    return new Window(kind, opensAt.isBefore(now) ? opensAt : beforehand(now), now, zone);
  }

  /**
   * The same window opening at an instant. One that would be over by then keeps its length, so that
   * a stretch that begins late has the time that it was given.
   */
  public Window beginningAt(Instant now) {
    return new Window(
        kind,
        now,
        closesAt.isAfter(now) ? closesAt : now.plus(Duration.between(opensAt, closesAt)),
        zone);
  }

  /** The same window, in a zone unless it has one. */
  Window orIn(ZoneId other) {
    return zone == null ? new Window(kind, opensAt, closesAt, other) : this;
  }

  private static Instant beforehand(Instant now) {
    return now.minus(1, ChronoUnit.MILLIS);
  }
}

package org.businessleaderaward.programme;

import java.time.Instant;

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
}

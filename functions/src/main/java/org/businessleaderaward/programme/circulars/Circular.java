package org.businessleaderaward.programme.circulars;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.businessleaderaward.programme.ProgrammeKeys;

/**
 * A mail to all whom something concerns. It goes on record with the act that causes it, and the
 * clock writes to them from the instant on at which it is due, some at a time, each once.
 *
 * @param id what it is about; another of the same id that was not begun takes its place
 * @param news what it tells
 * @param audiences whom it concerns, in the order in which they are written to
 * @param dueAt first instant at which it is written
 */
public record Circular(String id, News news, List<Audience.Of> audiences, Instant dueAt) {
  /** The id of what is written when a laureate is announced. */
  public static final String ANNOUNCED = "ANNOUNCED";

  /** Nominators are reminded of their drafts, each time once for each close of the call. */
  public static Circular toDrafting(ZonedDateTime closesAt, Duration before, Instant now) {
    return new Circular(
        ProgrammeKeys.drafts(closesAt.toInstant(), before),
        new News.DraftsWait(closesAt),
        List.of(Audience.Of.REMINDED),
        now);
  }

  /** Nominees are reminded of the statements that they write, and nominators told, as often. */
  public static Circular toWriting(ZonedDateTime closesAt, Duration before, Instant now) {
    return new Circular(
        ProgrammeKeys.statements(closesAt.toInstant(), before),
        new News.StatementsWait(closesAt),
        List.of(Audience.Of.WRITING),
        now);
  }

  /**
   * The secretariat is told that a nomination was withdrawn, each time by a circular of its own.
   */
  public static Circular ofWithdrawal(String nomination, String reference, Instant now) {
    return new Circular(
        ProgrammeKeys.withdrawal(nomination),
        new News.Withdrawal(reference),
        List.of(Audience.Of.SECRETARIAT),
        now);
  }
}

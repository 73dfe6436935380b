package org.businessleaderaward.programme.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.businessleaderaward.access.traces.RetentionKind;
import org.jspecify.annotations.Nullable;

/**
 * How long an edition keeps something, and how far that is.
 *
 * @param kind what
 * @param months for how many months after the laureates are public, or the edition was given up
 * @param toldAt when the secretariat was told that it goes; null before, and since it was postponed
 * @param begunAt when its erasure began; null before
 * @param endedAt when nothing was left of it; null before
 * @param gone how many there were when its erasure began
 */
record Keeping(
    RetentionKind kind,
    int months,
    @Nullable Instant toldAt,
    @Nullable Instant begunAt,
    @Nullable Instant endedAt,
    int gone) {
  /** For how many months anything is kept at least, and at most. */
  static final int SHORTEST = 3;

  static final int LONGEST = 120;

  /** How long the secretariat knows beforehand. */
  static final Duration NOTICE = Duration.ofDays(30);

  static Keeping byDefault(RetentionKind kind) {
    return new Keeping(kind, kind.months(), null, null, null, 0);
  }

  /** Another number of months, which the secretariat is told of anew. */
  Keeping forMonths(int changed) {
    return new Keeping(kind, changed, null, begunAt, endedAt, gone);
  }

  Keeping told(Instant now) {
    return new Keeping(kind, months, now, begunAt, endedAt, gone);
  }

  Keeping begun(int count, Instant now) {
    return new Keeping(kind, months, toldAt, now, endedAt, count);
  }

  Keeping ended(Instant now) {
    return new Keeping(kind, months, toldAt, begunAt, now, gone);
  }

  /**
   * When it goes: so many months after, but not before the secretariat has known for as long as it
   * has to.
   *
   * @param since when the laureates became public, or the edition was given up
   */
  Instant goesAt(Instant since, ZoneId zone, Instant now) {
    var due = since.atZone(zone).plusMonths(months).toInstant();
    var noticed = (toldAt == null ? now : toldAt).plus(NOTICE);
    return due.isBefore(noticed) ? noticed : due;
  }
}

package org.businessleaderaward.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Makes calendars of editions. Dates are meant in the edition's zone, so that a window that closes
 * at midnight does so by the wall clock, whether it is summer time or not.
 */
final class Calendar {
  private static final int YEARS_BETWEEN_EDITIONS = 2;

  private Calendar() {}

  /**
   * A calendar whose call is open on a day: it opened on the first of the month two months back and
   * closes when the month two months on ends; then a month of screening, two of advice, one of
   * voting, and two in which the award is given.
   */
  static List<Window> withCallOpenOn(LocalDate day, ZoneId zone) {
    var first = day.withDayOfMonth(1);
    return List.of(
        window(Window.Kind.CALL, first.minusMonths(2), first.plusMonths(3), zone),
        window(Window.Kind.SCREENING, first.plusMonths(3), first.plusMonths(4), zone),
        window(Window.Kind.ADVICE, first.plusMonths(4), first.plusMonths(6), zone),
        window(Window.Kind.VOTING, first.plusMonths(6), first.plusMonths(7), zone),
        window(Window.Kind.AWARD, first.plusMonths(7), first.plusMonths(9), zone));
  }

  /** The same dates and times of day two years on. */
  static List<Window> twoYearsOn(List<Window> windows, ZoneId zone) {
    return windows.stream()
        .map(
            window -> {
              var opens = twoYearsOn(window.opensAt(), zone);
              var closes = twoYearsOn(window.closesAt(), zone);
              var planned = Duration.between(window.opensAt(), window.closesAt());
              return new Window(
                  window.kind(), opens, closes.isAfter(opens) ? closes : opens.plus(planned));
            })
        .toList();
  }

  private static Instant twoYearsOn(Instant instant, ZoneId zone) {
    return instant.atZone(zone).plusYears(YEARS_BETWEEN_EDITIONS).toInstant();
  }

  private static Window window(Window.Kind kind, LocalDate from, LocalDate until, ZoneId zone) {
    return new Window(
        kind, from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
  }
}

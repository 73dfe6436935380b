package org.businessleaderaward.programme.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.businessleaderaward.programme.Window;

/**
 * Makes calendars of editions. Dates are meant in the edition's zone, so that a window that closes
 * at midnight does so by the wall clock, whether it is summer time or not.
 */
public final class Calendar {
  private static final int YEARS_BETWEEN_EDITIONS = 2;

  private Calendar() {}

  /**
   * A calendar whose call is open on a day: it opened on the first of the month two months back and
   * closes when the month two months on ends; then a month of screening, two of advice, one of
   * voting, and two in which the award is given.
   */
  public static List<Window> withCallOpenOn(LocalDate day, ZoneId zone) {
    var first = day.withDayOfMonth(1);
    return List.of(
        window(Window.Kind.CALL, first.minusMonths(2), first.plusMonths(3), zone),
        window(Window.Kind.SCREENING, first.plusMonths(3), first.plusMonths(4), zone),
        window(Window.Kind.ADVICE, first.plusMonths(4), first.plusMonths(6), zone),
        window(Window.Kind.VOTING, first.plusMonths(6), first.plusMonths(7), zone),
        window(Window.Kind.AWARD, first.plusMonths(7), first.plusMonths(9), zone));
  }

  /**
   * The same dates and times of day two years on, to the minute, for the edition after one. Where
   * acts cut stretches short or drew them out, each begins where the one before ends; one that
   * would be over by then keeps its length.
   */
  public static List<Window> twoYearsOn(List<Window> windows, ZoneId zone) {
    var next = new ArrayList<Window>();
    for (var window : windows) {
      var in = window.zone() == null ? zone : window.zone();
      var opens = next.isEmpty() ? twoYearsOn(window.opensAt(), in) : next.getLast().closesAt();
      var closes = twoYearsOn(window.closesAt(), in);
      var planned = Duration.between(window.opensAt(), window.closesAt());
      next.add(
          new Window(
              window.kind(),
              opens,
              closes.isAfter(opens) ? closes : opens.plus(atLeastADay(planned)),
              window.zone()));
    }
    return List.copyOf(next);
  }

  /**
   * The calendar with one window closing later, and each later one moved on until it opens no
   * earlier than the one before closes; it keeps its days and hours by the clock in its zone.
   */
  public static List<Window> extended(
      List<Window> windows, Window.Kind kind, Instant closesAt, ZoneId zone) {
    var moved = new ArrayList<Window>();
    for (var window : windows) {
      if (window.kind() == kind) {
        moved.add(new Window(kind, window.opensAt(), closesAt, window.zone()));
      } else if (window.kind().compareTo(kind) < 0
          || !window.opensAt().isBefore(moved.getLast().closesAt())) {
        moved.add(window);
      } else {
        var in = window.zone() == null ? zone : window.zone();
        var opens = moved.getLast().closesAt();
        var length =
            Duration.between(
                window.opensAt().atZone(in).toLocalDateTime(),
                window.closesAt().atZone(in).toLocalDateTime());
        var closes = opens.atZone(in).toLocalDateTime().plus(length).atZone(in).toInstant();
        moved.add(
            new Window(
                window.kind(),
                opens,
                closes.isAfter(opens) ? closes : opens.plus(atLeastADay(length)),
                window.zone()));
      }
    }
    return List.copyOf(moved);
  }

  /**
   * Whether every stretch has its window and each opens at the instant at which the one before
   * closes.
   */
  public static boolean isWhole(List<Window> windows) {
    if (!windows.stream().map(Window::kind).toList().equals(List.of(Window.Kind.values()))) {
      return false;
    }
    for (int i = 1; i < windows.size(); i++) {
      if (!windows.get(i).opensAt().equals(windows.get(i - 1).closesAt())) {
        return false;
      }
    }
    return true;
  }

  private static Duration atLeastADay(Duration planned) {
    return Collections.max(List.of(Duration.ofDays(1), planned));
  }

  private static Instant twoYearsOn(Instant instant, ZoneId zone) {
    return instant
        .atZone(zone)
        .truncatedTo(ChronoUnit.MINUTES)
        .plusYears(YEARS_BETWEEN_EDITIONS)
        .toInstant();
  }

  private static Window window(Window.Kind kind, LocalDate from, LocalDate until, ZoneId zone) {
    return new Window(
        kind, from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
  }
}

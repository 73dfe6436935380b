package org.businessleaderaward.programme.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.businessleaderaward.programme.Window;
import org.junit.jupiter.api.Test;

class CalendarTests {
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  @Test
  void opensTheCallTwoMonthsBackAndClosesItWhenTheMonthTwoMonthsOnEnds() {
    var call = Calendar.withCallOpenOn(LocalDate.parse("2026-11-24"), VIENNA).getFirst();
    assertThat(call.opensAt()).isEqualTo(Instant.parse("2026-08-31T22:00:00Z"));
    assertThat(call.closesAt()).isEqualTo(Instant.parse("2027-01-31T23:00:00Z"));
  }

  @Test
  void leavesNoGapBetweenStretchesAndHasTheCallOpenOnAnyDay() {
    qt().forAll(longs().between(0, 40_000))
        .checkAssert(
            day -> {
              var date = LocalDate.ofEpochDay(day);
              var windows = Calendar.withCallOpenOn(date, VIENNA);
              assertThat(windows.getFirst().statusAt(date.atStartOfDay(VIENNA).toInstant()))
                  .isEqualTo(Window.Status.OPEN);
              for (int i = 1; i < windows.size(); i++) {
                assertThat(windows.get(i).opensAt()).isEqualTo(windows.get(i - 1).closesAt());
              }
            });
  }

  @Test
  void keepsTheTimeOfDayTwoYearsOnThoughSummerTimeBeginsOnAnotherDay() {
    // Summer time began on 29 March 2026 and begins on 26 March 2028.
    var closes = Instant.parse("2026-03-27T23:00:00Z");
    var call = new Window(Window.Kind.CALL, Instant.parse("2026-01-01T00:00:00Z"), closes);
    var next = Calendar.twoYearsOn(List.of(call), VIENNA).getFirst();
    assertThat(next.closesAt().atZone(VIENNA).toLocalDateTime())
        .isEqualTo(closes.atZone(VIENNA).toLocalDateTime().plusYears(2));
    assertThat(next.closesAt()).isEqualTo(Instant.parse("2028-03-27T22:00:00Z"));
  }

  @Test
  void makesAWindowOfEveryWindowInAnyZoneAndAtAnyTime() {
    var zones = List.of(VIENNA, ZoneId.of("Africa/Cairo"), ZoneId.of("Pacific/Apia"));
    qt().forAll(
            longs().between(0, 3_000_000_000L),
            longs().between(1, 10_000_000L),
            arbitrary().pick(zones))
        .checkAssert(
            (from, length, zone) -> {
              var window =
                  new Window(
                      Window.Kind.CALL,
                      Instant.ofEpochSecond(from),
                      Instant.ofEpochSecond(from + length));
              var next = Calendar.twoYearsOn(List.of(window), zone).getFirst();
              assertThat(next.opensAt()).isAfter(window.opensAt());
              assertThat(next.closesAt()).isAfter(next.opensAt());
            });
  }
}

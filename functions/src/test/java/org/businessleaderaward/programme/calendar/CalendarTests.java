package org.businessleaderaward.programme.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

  @Test
  void keepsTheLengthOfWhatWouldBeOverTwoYearsOnAndGivesItADayAtLeast() {
    // The call was drawn out to the end of 2027, the two stretches after it were cut short by acts.
    var windows =
        List.of(
            window(Window.Kind.CALL, "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"),
            window(Window.Kind.SCREENING, "2026-04-01T00:00:00Z", "2026-04-11T00:00:00Z"),
            window(Window.Kind.ADVICE, "2026-04-11T00:00:00Z", "2026-04-11T00:00:01Z"));
    var next = Calendar.twoYearsOn(windows, ZoneId.of("UTC"));
    assertThat(next.get(0).closesAt()).isEqualTo("2028-06-01T00:00:00Z");
    assertThat(next.get(1).closesAt()).as("ten days").isEqualTo("2028-06-11T00:00:00Z");
    assertThat(next.get(2).closesAt()).as("a day").isEqualTo("2028-06-12T00:00:00Z");
  }

  @Test
  void movesOnWhatALaterCloseRunsIntoAndLeavesTheRest() {
    var windows =
        List.of(
            window(Window.Kind.CALL, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
            window(Window.Kind.SCREENING, "2026-02-01T00:00:00Z", "2026-02-11T00:00:00Z"),
            window(Window.Kind.ADVICE, "2026-02-11T00:00:00Z", "2026-02-15T00:00:00Z"),
            window(Window.Kind.VOTING, "2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"));
    var moved =
        Calendar.extended(
            windows,
            Window.Kind.SCREENING,
            Instant.parse("2026-02-13T12:00:00Z"),
            ZoneId.of("UTC"));
    assertThat(moved.get(0)).as("before it").isEqualTo(windows.get(0));
    assertThat(moved.get(1))
        .isEqualTo(window(Window.Kind.SCREENING, "2026-02-01T00:00:00Z", "2026-02-13T12:00:00Z"));
    assertThat(moved.get(2))
        .as("four days still")
        .isEqualTo(window(Window.Kind.ADVICE, "2026-02-13T12:00:00Z", "2026-02-17T12:00:00Z"));
    assertThat(moved.get(3)).as("late enough already").isEqualTo(windows.get(3));
  }

  @Test
  void leavesWhatOpensAtTheVeryInstantOfTheLaterClose() {
    var windows =
        List.of(
            window(Window.Kind.CALL, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"),
            window(Window.Kind.SCREENING, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"));
    var moved =
        Calendar.extended(
            windows, Window.Kind.CALL, Instant.parse("2026-03-01T00:00:00Z"), ZoneId.of("UTC"));
    assertThat(moved.getLast()).isSameAs(windows.getLast());
  }

  @Test
  void keepsHoursByTheClockOfItsOwnZoneAcrossTheBeginningOfSummerTime() {
    // Clocks in Vienna go forward on 29 March 2026; the edition's zone has no summer time.
    var advice =
        new Window(
            Window.Kind.ADVICE,
            Instant.parse("2026-03-01T23:00:00Z"),
            Instant.parse("2026-03-03T23:00:00Z"),
            VIENNA);
    var windows =
        List.of(
            window(Window.Kind.SCREENING, "2026-02-01T00:00:00Z", "2026-03-01T23:00:00Z"), advice);
    var moved =
        Calendar.extended(
            windows,
            Window.Kind.SCREENING,
            Instant.parse("2026-03-27T23:00:00Z"),
            ZoneId.of("UTC"));
    assertThat(moved.getLast().closesAt()).isEqualTo("2026-03-29T22:00:00Z");
    assertThat(moved.getLast().zone()).isEqualTo(VIENNA);
  }

  @Test
  void givesADayToWhatClocksShowNoLengthOf() {
    // From half past two until half past two: clocks in Vienna go back in between.
    var windows =
        List.of(
            window(Window.Kind.CALL, "2026-09-01T00:00:00Z", "2026-10-25T00:30:00Z"),
            new Window(
                Window.Kind.SCREENING,
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00Z"),
                VIENNA));
    var moved =
        Calendar.extended(windows, Window.Kind.CALL, Instant.parse("2026-11-01T00:00:00Z"), VIENNA);
    assertThat(moved.getLast().closesAt()).isEqualTo("2026-11-02T00:00:00Z");
  }

  @Test
  void isWholeWithEachStretchOnceAndNoInstantBetween() {
    var windows = Calendar.withCallOpenOn(LocalDate.parse("2026-11-24"), VIENNA);
    assertThat(Calendar.isWhole(windows)).isTrue();
    assertThat(Calendar.isWhole(windows.subList(0, 4))).isFalse();
    assertThat(Calendar.isWhole(windows.reversed())).isFalse();
    for (int i = 1; i < windows.size(); i++) {
      var gap = new ArrayList<>(windows);
      gap.set(
          i,
          new Window(
              windows.get(i).kind(),
              windows.get(i).opensAt().plusMillis(1),
              windows.get(i).closesAt()));
      assertThat(Calendar.isWhole(gap)).as("a gap before stretch %d", i).isFalse();
    }
  }

  private static Window window(Window.Kind kind, String opensAt, String closesAt) {
    return new Window(kind, Instant.parse(opensAt), Instant.parse(closesAt));
  }
}

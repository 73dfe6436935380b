package org.businessleaderaward.programme.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.junit.jupiter.api.Test;

class CalendarCheckTests {
  private static final String VIENNA = "Europe/Vienna";

  /** When each window opens, and when the last closes. */
  private static final List<String> EDGES =
      List.of(
          "2028-01-01T00:00",
          "2028-03-01T00:00",
          "2028-04-01T00:00",
          "2028-06-01T00:00",
          "2028-07-01T00:00",
          "2028-09-01T00:00");

  @Test
  void takesWindowsThatFollowOneAnother() {
    var windows = whole(planned(EDGES));
    assertThat(windows).hasSize(5);
    assertThat(windows.getFirst().opensAt()).isEqualTo(Instant.parse("2027-12-31T23:00:00Z"));
    assertThat(windows.get(2).opensAt()).as("summer time").isEqualTo("2028-03-31T22:00:00Z");
  }

  @Test
  void takesWindowsOfDifferentZonesThatFollowOneAnotherByTheInstant() {
    var planned = new ArrayList<>(planned(EDGES));
    planned.set(
        4, window(Window.Kind.AWARD, "Africa/Cairo", "2028-07-01T01:00", "2028-09-01T20:00"));
    var award = whole(planned).getLast();
    assertThat(award.zone()).isEqualTo(ZoneId.of("Africa/Cairo"));
    assertThat(award.opensAt()).isEqualTo(Instant.parse("2028-06-30T22:00:00Z"));
  }

  @Test
  void refusesAnOverlapAndAGapWhereTheLaterWindowOpens() {
    var overlap = new ArrayList<>(planned(EDGES));
    overlap.set(1, window(Window.Kind.SCREENING, VIENNA, "2028-02-29T23:59", "2028-04-01T00:00"));
    assertThat(errors(overlap))
        .extracting(UserError::code, UserError::field)
        .containsExactly(tuple("WINDOWS_OVERLAP", List.of("input", "windows", "1", "opensAt")));
    var gap = new ArrayList<>(planned(EDGES));
    gap.set(1, window(Window.Kind.SCREENING, VIENNA, "2028-03-01T00:01", "2028-04-01T00:00"));
    assertThat(errors(gap)).extracting(UserError::code).containsExactly("WINDOWS_GAP");
  }

  @Test
  void refusesATimeThatClocksGoForwardOver() {
    // Clocks in Vienna go from 02:00 to 03:00 on 26 March 2028.
    assertThat(errors(closing("2028-03-26T02:30")))
        .extracting(UserError::code, UserError::field)
        .containsExactly(
            tuple("TIME_SKIPPED", List.of("input", "windows", "0", "closesAt")),
            tuple("TIME_SKIPPED", List.of("input", "windows", "1", "opensAt")));
    assertThat(whole(closing("2028-03-26T03:00")).getFirst().closesAt())
        .isEqualTo("2028-03-26T01:00:00Z");
  }

  @Test
  void asksWhichIsMeantOfATimeThatClocksShowTwice() {
    // Clocks in Vienna go from 03:00 back to 02:00 on 29 October 2028.
    var edges = new ArrayList<>(EDGES);
    edges.set(5, "2028-10-29T02:30");
    assertThat(errors(planned(edges))).extracting(UserError::code).containsExactly("TIME_TWICE");
    assertThat(whole(lastClosing(false)).getLast().closesAt()).isEqualTo("2028-10-29T00:30:00Z");
    assertThat(whole(lastClosing(true)).getLast().closesAt()).isEqualTo("2028-10-29T01:30:00Z");
  }

  @Test
  void namesWhatIsNoTimeNoZoneOrFarOff() {
    assertThat(errors(closing("tomorrow")))
        .extracting(UserError::code)
        .containsOnly("TIME_INVALID");
    assertThat(errors(closing("2208-03-01T00:00")))
        .extracting(UserError::code)
        .containsOnly("YEAR_FAR_OFF");
    var nowhere = new ArrayList<>(planned(EDGES));
    nowhere.set(0, window(Window.Kind.CALL, "Europe/Atlantis", EDGES.get(0), EDGES.get(1)));
    assertThat(errors(nowhere))
        .extracting(UserError::code, UserError::field)
        .containsExactly(tuple("ZONE_UNKNOWN", List.of("input", "windows", "0", "timeZone")));
    assertThat(errors(planned(EDGES).subList(0, 4)))
        .extracting(UserError::code)
        .containsExactly("WINDOWS_INCOMPLETE");
    assertThat(errors(closing("2028-01-01T00:00")))
        .extracting(UserError::code)
        .contains("WINDOW_EMPTY");
  }

  @Test
  void takesAYearFourOffAndNoneFartherEitherWay() {
    for (var year : List.of(2024, 2032)) {
      assertThat(timeIn(year)).isInstanceOf(CalendarCheck.Right.class);
    }
    for (var year : List.of(2023, 2033)) {
      assertThat(timeIn(year)).isInstanceOf(CalendarCheck.Wrong.class);
    }
  }

  private static CalendarCheck.Time timeIn(int year) {
    return CalendarCheck.time(2028, year + "-01-01T00:00", ZoneId.of(VIENNA), null, "at");
  }

  @Test
  void saysWhichIsMeantOnlyOfTheSecondOfTwoTimesThatClocksShow() {
    // Clocks in Vienna show 02:30 twice on 29 October 2028.
    var edition = EditionFixtures.in(EditionState.DRAFT);
    var window =
        new Window(
            Window.Kind.AWARD,
            Instant.parse("2028-10-29T00:30:00Z"),
            Instant.parse("2028-10-29T01:30:00Z"),
            ZoneId.of(VIENNA));
    var shown = PlannedWindow.of(edition, window);
    assertThat(shown.opensAt()).isEqualTo(shown.closesAt()).isEqualTo("2028-10-29T02:30");
    assertThat(shown.opensSecond()).isFalse();
    assertThat(shown.closesSecond()).isTrue();
    var plain =
        new Window(
            Window.Kind.AWARD,
            Instant.parse("2028-07-01T10:00:00Z"),
            Instant.parse("2028-07-01T11:00:00Z"),
            ZoneId.of(VIENNA));
    assertThat(PlannedWindow.of(edition, plain).opensSecond()).isFalse();
  }

  @Test
  void givesBackWhatItShowsOfAnyCalendarThatItTook() {
    var zones = List.of(VIENNA, "Africa/Cairo", "America/St_Johns", "Pacific/Apia");
    qt().forAll(longs().between(0, 4 * 365 * 24 * 60L), integers().between(0, zones.size() - 1))
        .checkAssert(
            (minutes, which) -> {
              var zone = ZoneId.of(zones.get(which));
              var closes = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60 * minutes);
              var window = new Window(Window.Kind.AWARD, closes.minusSeconds(3600), closes, zone);
              var edition = EditionFixtures.in(EditionState.DRAFT);
              var shown = PlannedWindow.of(edition, window);
              var time = new WallTime(LocalDateTime.parse(shown.closesAt()), zone);
              var found =
                  switch (time.find()) {
                    case WallTime.Once(Instant at) -> at;
                    case WallTime.Twice(Instant first, Instant second) ->
                        Boolean.TRUE.equals(shown.closesSecond()) ? second : first;
                    case WallTime.Never() -> Instant.MAX;
                  };
              assertThat(found).isEqualTo(closes);
            });
  }

  private static List<PlannedWindow> closing(String call) {
    var planned = new ArrayList<>(planned(EDGES));
    planned.set(0, new PlannedWindow(Window.Kind.CALL, VIENNA, EDGES.get(0), null, call, null));
    planned.set(
        1, new PlannedWindow(Window.Kind.SCREENING, VIENNA, call, null, EDGES.get(2), null));
    return planned;
  }

  private static List<PlannedWindow> lastClosing(boolean second) {
    var planned = new ArrayList<>(planned(EDGES));
    planned.set(
        4,
        new PlannedWindow(
            Window.Kind.AWARD, VIENNA, EDGES.get(4), null, "2028-10-29T02:30", second));
    return planned;
  }

  private static List<PlannedWindow> planned(List<String> edges) {
    var planned = new ArrayList<PlannedWindow>();
    for (var kind : Window.Kind.values()) {
      int at = planned.size();
      planned.add(window(kind, VIENNA, edges.get(at), edges.get(at + 1)));
    }
    return planned;
  }

  private static PlannedWindow window(Window.Kind kind, String zone, String from, String until) {
    return new PlannedWindow(kind, zone, from, null, until, null);
  }

  private static List<Window> whole(List<PlannedWindow> planned) {
    var verdict = CalendarCheck.of(2028, VIENNA, planned);
    assertThat(verdict).isInstanceOf(CalendarCheck.Whole.class);
    return ((CalendarCheck.Whole) verdict).windows();
  }

  private static List<UserError> errors(List<PlannedWindow> planned) {
    var verdict = CalendarCheck.of(2028, VIENNA, planned);
    assertThat(verdict).isInstanceOf(CalendarCheck.Broken.class);
    return ((CalendarCheck.Broken) verdict).errors();
  }
}

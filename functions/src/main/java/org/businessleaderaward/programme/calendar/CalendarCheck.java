package org.businessleaderaward.programme.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.Window;
import org.jspecify.annotations.Nullable;

/**
 * Whether planned windows make a calendar: every stretch once and in order, each opening at the
 * very instant at which the one before closes, whatever their zones, and no moment that clocks
 * never show, or show twice without it being said which is meant.
 */
public final class CalendarCheck {
  /** How far, in years, a date may be from the year that names the edition. */
  private static final int FARTHEST = 4;

  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private final int year;
  private final List<Window> windows = new ArrayList<>();
  private final List<UserError> errors = new ArrayList<>();

  private CalendarCheck(int year) {
    this.year = year;
  }

  /** What came of a check. */
  public sealed interface Verdict {}

  /** They make a calendar. */
  public record Whole(ZoneId zone, List<Window> windows) implements Verdict {}

  /** They do not, and why. */
  public record Broken(List<UserError> errors) implements Verdict {}

  /**
   * Checks.
   *
   * @param year the year that names the edition
   * @param timeZone zone of the edition, in which what is in no window is said
   * @param planned the windows as they were sent
   */
  public static Verdict of(int year, String timeZone, List<PlannedWindow> planned) {
    var check = new CalendarCheck(year);
    var zone = check.zone(timeZone, "timeZone");
    if (!planned.stream().map(PlannedWindow::kind).toList().equals(List.of(Window.Kind.values()))) {
      check.errors.add(
          UserError.at(
              "WINDOWS_INCOMPLETE", "Give each window once, in order.", "input", "windows"));
    } else {
      for (int i = 0; i < planned.size(); i++) {
        check.add(planned.get(i), String.valueOf(i));
      }
    }
    if (check.errors.isEmpty()) {
      check.follow();
    }
    return zone.isPresent() && check.errors.isEmpty()
        ? new Whole(zone.get(), check.windows)
        : new Broken(check.errors);
  }

  private void add(PlannedWindow planned, String index) {
    zone(planned.timeZone(), "windows", index, "timeZone")
        .ifPresent(
            zone -> {
              var opens = instant(planned.opensAt(), zone, planned.opensSecond(), index, "opensAt");
              var closes =
                  instant(planned.closesAt(), zone, planned.closesSecond(), index, "closesAt");
              if (opens.isEmpty() || closes.isEmpty()) {
                return;
              }
              if (closes.get().isAfter(opens.get())) {
                windows.add(new Window(planned.kind(), opens.get(), closes.get(), zone));
              } else {
                refuse("WINDOW_EMPTY", "A window must close after it opens.", index, "closesAt");
              }
            });
  }

  /** What does not follow on is refused where it opens. */
  private void follow() {
    for (int i = 1; i < windows.size(); i++) {
      int order = windows.get(i).opensAt().compareTo(windows.get(i - 1).closesAt());
      if (order < 0) {
        refuse(
            "WINDOWS_OVERLAP",
            "It opens before the window before it has closed; let it open at that instant.",
            String.valueOf(i),
            "opensAt");
      } else if (order > 0) {
        refuse(
            "WINDOWS_GAP",
            "It opens later than the window before it closes, so that nothing is under way in"
                + " between; let it open at that instant.",
            String.valueOf(i),
            "opensAt");
      }
    }
  }

  private Optional<ZoneId> zone(String id, String... field) {
    if (ZONES.contains(id)) {
      return Optional.of(ZoneId.of(id));
    }
    var path = new ArrayList<>(List.of("input"));
    path.addAll(List.of(field));
    errors.add(
        new UserError("ZONE_UNKNOWN", path, "Give an IANA time zone, such as Europe/Vienna."));
    return Optional.empty();
  }

  private Optional<Instant> instant(
      String text, ZoneId zone, @Nullable Boolean second, String index, String field) {
    return switch (time(year, text, zone, second, "input", "windows", index, field)) {
      case Right(Instant at) -> Optional.of(at);
      case Wrong(UserError error) -> {
        errors.add(error);
        yield Optional.empty();
      }
    };
  }

  /** What came of a check of one time. */
  public sealed interface Time {}

  /** It is an instant. */
  public record Right(Instant at) implements Time {}

  /** It is none, or not clear which. */
  public record Wrong(UserError error) implements Time {}

  /**
   * Checks a time of day as clocks show it.
   *
   * @param year the year that names the edition
   * @param second where clocks show it twice, whether the second is meant; null when nobody said
   * @param field where it was sent
   */
  public static Time time(
      int year, String text, ZoneId zone, @Nullable Boolean second, String... field) {
    LocalDateTime shown;
    try {
      shown = LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      return wrong(
          "TIME_INVALID", "Give a date and a time of day, such as 2028-03-26T09:00.", field);
    }
    if (Math.abs((long) shown.getYear() - year) > FARTHEST) {
      return wrong(
          "YEAR_FAR_OFF",
          "This is more than %d years from the edition's year.".formatted(FARTHEST),
          field);
    }
    return switch (new WallTime(shown, zone).find()) {
      case WallTime.Once(Instant at) -> new Right(at);
      case WallTime.Never() ->
          wrong(
              "TIME_SKIPPED",
              "Clocks go forward over this time on that day; give one that they show.",
              field);
      case WallTime.Twice(Instant first, Instant later) ->
          second == null
              ? wrong(
                  "TIME_TWICE",
                  "Clocks go back on that day and show this time twice; say which is meant.",
                  field)
              : new Right(second ? later : first);
    };
  }

  private static Time wrong(String code, String message, String... field) {
    return new Wrong(UserError.at(code, message, field));
  }

  private void refuse(String code, String message, String... field) {
    var path = new ArrayList<>(List.of("input", "windows"));
    path.addAll(List.of(field));
    errors.add(new UserError(code, path, message));
  }
}

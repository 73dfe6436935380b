package org.businessleaderaward.programme.calendar;

import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Window;
import org.jspecify.annotations.Nullable;

/**
 * A window as it is planned: what clocks show in its zone when it opens and closes. The texts are
 * as they were sent, or as they are shown.
 *
 * @param kind which window
 * @param timeZone IANA time zone
 * @param opensAt date and time of day of the first moment inside, such as {@code 2028-03-26T09:00}
 * @param opensSecond where clocks go back and show that twice, whether the second is meant; null
 *     when nobody said
 * @param closesAt date and time of day of the first moment after
 * @param closesSecond the same as for the opening
 */
public record PlannedWindow(
    Window.Kind kind,
    String timeZone,
    String opensAt,
    @Nullable Boolean opensSecond,
    String closesAt,
    @Nullable Boolean closesSecond) {

  /** A window on record, as clocks in its zone show it. */
  public static PlannedWindow of(Edition edition, Window window) {
    var zone = edition.zoneOf(window);
    return new PlannedWindow(
        window.kind(),
        zone.getId(),
        shown(WallTime.at(window.opensAt(), zone)),
        WallTime.isSecond(window.opensAt(), zone),
        shown(WallTime.at(window.closesAt(), zone)),
        WallTime.isSecond(window.closesAt(), zone));
  }

  /** To the minute, and to the second where an act fell between two minutes. */
  private static String shown(WallTime time) {
    return time.shown().withNano(0).toString();
  }
}

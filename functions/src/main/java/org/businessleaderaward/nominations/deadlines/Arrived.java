package org.businessleaderaward.nominations.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.jspecify.annotations.Nullable;

/**
 * When an officer may enter what was sent on paper or told: until screening ends, if it was
 * received while the call was open. A letter says on which day it came and not at which minute, so
 * that the days of the opening and of the deadline count whole.
 */
public final class Arrived {
  private Arrived() {}

  /** Why what was received on a day is not entered now; null when it may be. */
  public static @Nullable UserError refusal(Edition edition, LocalDate receivedOn, Instant now) {
    if (edition.state() != EditionState.CALL_OPEN && edition.state() != EditionState.SCREENING) {
      return NominationRefusal.NOT_ENTERED_NOW.userError();
    }
    var zone = edition.zoneOf(Window.Kind.CALL);
    var call = edition.window(Window.Kind.CALL).orElseThrow();
    if (receivedOn.isAfter(LocalDate.ofInstant(now, zone))
        || receivedOn.isBefore(LocalDate.ofInstant(call.opensAt(), zone))) {
      return NominationRefusal.NOT_RECEIVED_THEN.at("input", "receivedOn");
    }
    var last = LocalDate.ofInstant(call.closesAt().minusNanos(1), zone);
    return receivedOn.isAfter(last)
        ? NominationRefusal.RECEIVED_LATE.at("input", "receivedOn")
        : null;
  }
}

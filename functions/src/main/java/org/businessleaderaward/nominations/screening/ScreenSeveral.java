package org.businessleaderaward.nominations.screening;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.nominations.BoardNomination;
import org.jspecify.annotations.Nullable;

/**
 * Takes the same decision on several nominations, on each as if it were the only one: by the same
 * rules, in a transaction and with an entry of the log of its own, and whatever came of the others.
 * One on which the caller took this decision before is left as it is, so that what broke off can be
 * sent again.
 */
final class ScreenSeveral {
  private final Screenings screenings;

  ScreenSeveral(Screenings screenings) {
    this.screenings = screenings;
  }

  /** A nomination, and the version of it that the caller last saw. */
  record Seen(String nomination, int version) {}

  /** What is decided. */
  record Same(boolean eligible, Screening.@Nullable Reason reason, @Nullable String note) {
    private Screenings.Decision on(Seen seen) {
      return new Screenings.Decision(seen.nomination(), seen.version(), eligible, reason, note);
    }

    private boolean isOf(BoardNomination nomination, String person) {
      var proposal = nomination.proposal();
      if (proposal != null) {
        return proposal.person().equals(person)
            && proposal.eligible() == eligible
            && isFor(proposal.reason(), proposal.note());
      }
      return eligible
          ? nomination.status() == BoardNomination.Status.ELIGIBLE
              && isFor(null, nomination.screeningNote())
          : nomination.status() == BoardNomination.Status.INELIGIBLE
              && isFor(nomination.ineligibleReason(), nomination.screeningNote());
    }

    private boolean isFor(Screening.@Nullable Reason given, @Nullable String noted) {
      return given == (eligible ? null : reason) && Objects.equals(noted, note);
    }
  }

  /**
   * Decides on nominations of the caller's edition.
   *
   * @throws Refusal with {@code BAD_REQUEST} when they are more than a page has
   */
  ScreenSeveralPayload screen(Caller by, List<Seen> several, Same same, Instant now) {
    if (several.size() > PageRequest.MOST) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST, "at most " + PageRequest.MOST + " nominations at once");
    }
    return new ScreenSeveralPayload(
        several.stream().map(seen -> screen(by, seen, same, now)).toList());
  }

  private ScreenedOfSeveral screen(Caller by, Seen seen, Same same, Instant now) {
    var answer = screenings.screen(by, same.on(seen), now);
    var nomination = answer.nomination();
    boolean isDone =
        nomination != null
            && nomination.version() != seen.version()
            && same.isOf(nomination, by.personId());
    return new ScreenedOfSeveral(
        seen.nomination(), nomination, isDone ? List.of() : answer.userErrors());
  }
}

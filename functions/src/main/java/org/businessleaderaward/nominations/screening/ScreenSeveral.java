package org.businessleaderaward.nominations.screening;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.jspecify.annotations.Nullable;

/**
 * Takes the same decision on several nominations, on each as if it were the only one: by the same
 * rules, in a transaction and with an entry of the log of its own, and whatever came of the others.
 * One that is decided so already is left as it is, so that what broke off can be sent again; what
 * somebody else has proposed so is confirmed as they proposed it.
 */
final class ScreenSeveral {
  private final Nominations nominations;
  private final Screenings screenings;

  ScreenSeveral(Nominations nominations, Screenings screenings) {
    this.nominations = nominations;
    this.screenings = screenings;
  }

  /** A nomination, and the version of it that the caller last saw. */
  record Seen(String nomination, int version) {}

  /** What is decided; without a note, which is one nomination's. */
  record Same(boolean eligible, Screening.@Nullable Reason reason) {
    private Screenings.Decision on(Seen seen) {
      return new Screenings.Decision(seen.nomination(), seen.version(), eligible, reason, null);
    }

    private Screening screening() {
      return new Screening(eligible ? null : reason, null);
    }

    /** Whether a nomination is decided so, or the caller has proposed it. */
    private boolean isDone(Nomination nomination, String person) {
      var proposal = nomination.proposal();
      if (proposal != null) {
        return proposal.person().equals(person) && isAs(proposal.decision());
      }
      return nomination.screening() != null && isAs(nomination.screening());
    }

    private boolean isAs(Screening decision) {
      return decision.reason() == screening().reason();
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
    var stored =
        nominations.findSubmitted(by.edition(), several.stream().map(Seen::nomination).toList());
    return new ScreenSeveralPayload(
        several.stream()
            .map(
                seen -> {
                  var answer = screen(by, seen, stored.get(seen.nomination()), same, now);
                  return new ScreenedOfSeveral(
                      seen.nomination(), answer.nomination(), answer.userErrors());
                })
            .toList());
  }

  private ScreenNominationPayload screen(
      Caller by, Seen seen, @Nullable Nomination stored, Same same, Instant now) {
    if (stored != null && same.isDone(stored, by.personId())) {
      return ScreenNominationPayload.of(stored);
    }
    var proposal = stored == null ? null : stored.proposal();
    return proposal != null && proposal.isConfirmedBy(by.personId(), same.screening())
        ? screenings.confirm(by, seen.nomination(), seen.version(), now)
        : screenings.screen(by, same.on(seen), now);
  }
}

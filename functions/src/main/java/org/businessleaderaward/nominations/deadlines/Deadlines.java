package org.businessleaderaward.nominations.deadlines;

import java.time.Duration;
import java.time.Instant;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.jspecify.annotations.Nullable;

/**
 * Until when a draft may be changed and submitted: until the call closes; a draft that was begun
 * before, a grace longer where the edition's terms give one; one nomination, until the instant that
 * the secretariat gave it. The grace ends when the secretariat closes the call, an extension only
 * with screening. Nothing is begun after the close. As long may be changed what was submitted and
 * not screened yet, unless it has its last version.
 */
public final class Deadlines {
  private final Terms terms;

  public Deadlines(Terms terms) {
    this.terms = terms;
  }

  /** Until when a draft may be changed and submitted; null when it cannot be any more, or yet. */
  public @Nullable Instant of(Nomination draft, Edition edition, Instant now) {
    return draft.status() == NominationStatus.DRAFT ? until(draft, edition, now) : null;
  }

  /** Until when what was submitted may be changed; null when it cannot be. */
  public @Nullable Instant ofChange(Nomination submitted, Edition edition, Instant now) {
    return submitted.isUnscreened() && !hasItsLastVersion(submitted)
        ? until(submitted, edition, now)
        : null;
  }

  /** What keeps a nomination that was submitted from being changed; null when nothing does. */
  public @Nullable NominationRefusal refusalOfChange(
      Nomination submitted, Edition edition, Instant now) {
    return switch (submitted.status()) {
      case DRAFT -> NominationRefusal.UNKNOWN;
      case WITHDRAWN -> NominationRefusal.WITHDRAWN;
      case DECLINED -> NominationRefusal.DECLINED;
      case SUBMITTED, ELIGIBLE, INELIGIBLE, SHORTLISTED ->
          refusalOfSubmitted(submitted, edition, now);
    };
  }

  /** After the close the answer is the same whether or not something was decided. */
  private @Nullable NominationRefusal refusalOfSubmitted(
      Nomination submitted, Edition edition, Instant now) {
    return until(submitted, edition, now) == null
        ? NominationRefusal.CALL_CLOSED
        : refusalOfUnscreened(submitted);
  }

  /**
   * The same of a change that an officer enters for the nominator, who told it in time.
   *
   * @param entered how it came; null of the nominator's own
   */
  public @Nullable UserError refusalOfChange(
      Nomination submitted, Edition edition, @Nullable Entered entered, Instant now) {
    var refusal =
        entered == null ? refusalOfChange(submitted, edition, now) : refusalOfCorrection(submitted);
    if (refusal != null) {
      return refusal.userError();
    }
    return entered == null ? null : Arrived.refusal(edition, entered.receivedOn(), now);
  }

  private static @Nullable NominationRefusal refusalOfCorrection(Nomination submitted) {
    return switch (submitted.status()) {
      case DRAFT -> NominationRefusal.UNKNOWN;
      case WITHDRAWN -> NominationRefusal.WITHDRAWN;
      case DECLINED -> NominationRefusal.DECLINED;
      case SUBMITTED, ELIGIBLE, INELIGIBLE, SHORTLISTED -> refusalOfUnscreened(submitted);
    };
  }

  private static @Nullable NominationRefusal refusalOfUnscreened(Nomination submitted) {
    if (!submitted.isUnscreened()) {
      return NominationRefusal.SCREENED;
    }
    return hasItsLastVersion(submitted) ? NominationRefusal.TOO_MANY_VERSIONS : null;
  }

  private static boolean hasItsLastVersion(Nomination submitted) {
    var receipt = submitted.receipt();
    return receipt != null && receipt.isLast();
  }

  private @Nullable Instant until(Nomination nomination, Edition edition, Instant now) {
    var extended = nomination.extendedUntil();
    var closes = closes(edition, now);
    var latest =
        closes == null || (extended != null && isTaking(edition) && extended.isAfter(closes))
            ? extended
            : closes;
    return latest != null && isTaking(edition) && now.isBefore(latest) ? latest : null;
  }

  /** What keeps a nomination from being changed or submitted at all; null when nothing does. */
  public @Nullable NominationRefusal refusal(Nomination stored, Edition edition, Instant now) {
    return switch (stored.status()) {
      case WITHDRAWN -> NominationRefusal.WITHDRAWN;
      case DECLINED -> NominationRefusal.DECLINED;
      case SUBMITTED, ELIGIBLE, INELIGIBLE, SHORTLISTED -> NominationRefusal.ALREADY_SUBMITTED;
      case DRAFT -> of(stored, edition, now) == null ? NominationRefusal.CALL_CLOSED : null;
    };
  }

  /** When the call closes for what was begun; null when it was not opened or is closed by act. */
  private @Nullable Instant closes(Edition edition, Instant now) {
    if (edition.state() != EditionState.CALL_OPEN) {
      return null;
    }
    var call = edition.window(Window.Kind.CALL).orElse(null);
    if (call == null || now.isBefore(call.opensAt())) {
      return null;
    }
    // The terms are read only by who comes late.
    return now.isBefore(call.closesAt())
        ? call.closesAt()
        : call.closesAt().plus(Duration.ofMinutes(terms.of(edition.id()).graceMinutes()));
  }

  private static boolean isTaking(Edition edition) {
    return edition.state() == EditionState.CALL_OPEN || edition.state() == EditionState.SCREENING;
  }
}

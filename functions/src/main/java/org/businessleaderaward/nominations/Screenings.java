package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.mail.Mail;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.domain.PlainText;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides on eligibility. A decision may be taken again while screening lasts; the nominator is
 * written to when it changes.
 */
public final class Screenings {
  private static final int LONGEST_NOTE = 2_000;
  private static final Set<NominationStatus> SCREENABLE =
      Set.of(NominationStatus.SUBMITTED, NominationStatus.ELIGIBLE, NominationStatus.INELIGIBLE);

  private final Nominations nominations;
  private final Askings askings;
  private final Editions editions;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  /** Decides in these stores. */
  public Screenings(
      Storage storage,
      Nominations nominations,
      Editions editions,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.nominations = nominations;
    this.askings = new Askings(storage);
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * A decision.
   *
   * @param nomination id of the nomination
   * @param version the version that the decider last saw
   * @param eligible whether it is eligible
   * @param reason why not; null when it is
   * @param note a note; null without one
   */
  public record Decision(
      String nomination,
      int version,
      boolean eligible,
      Screening.@Nullable Reason reason,
      @Nullable String note) {}

  /** Takes a decision on a nomination of the caller's edition. */
  public ScreenNominationPayload screen(Caller by, Decision decision, Instant now) {
    var found = nominations.findSubmitted(by.edition(), decision.nomination());
    if (found.isEmpty()) {
      return ScreenNominationPayload.refused(
          null, NominationRefusal.UNKNOWN.at("input", "nomination"));
    }
    var stored = found.get();
    if (stored.status() == NominationStatus.WITHDRAWN) {
      return ScreenNominationPayload.refused(stored, NominationRefusal.WITHDRAWN.userError());
    }
    if (stored.status() == NominationStatus.DECLINED) {
      return ScreenNominationPayload.refused(stored, NominationRefusal.DECLINED.userError());
    }
    if (editions.get(by.edition()).state() != EditionState.SCREENING
        || !SCREENABLE.contains(stored.status())) {
      return ScreenNominationPayload.refused(stored, NominationRefusal.WRONG_STATE.userError());
    }
    if (stored.version() != decision.version()) {
      return ScreenNominationPayload.refused(stored, NominationRefusal.CONFLICT.userError());
    }
    return check(decision)
        .map(wrong -> ScreenNominationPayload.refused(stored, wrong))
        .orElseGet(() -> commit(by, stored, decision, now));
  }

  private ScreenNominationPayload commit(
      Caller by, Nomination stored, Decision decision, Instant now) {
    var reason = decision.eligible() ? null : decision.reason();
    var screened = stored.screened(new Screening(reason, decision.note()));
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, screened);
              waitOrNot(set, screened);
              audit.add(
                  set,
                  new Act(
                      stored.edition(),
                      now,
                      by.actor(),
                      "NOMINATION_FOUND_" + screened.status(),
                      stored.id(),
                      reason == null ? null : reason.name()));
              if (screened.status() != stored.status()) {
                outbox.add(set, letter(screened), now);
              }
            });
    return switch (outcome) {
      case Outcome.Committed() ->
          ScreenNominationPayload.of(screened.withVersion(stored.version() + 1));
      case Outcome.Refused refused ->
          ScreenNominationPayload.refused(
              nominations.find(stored.id()).orElse(null), NominationRefusal.CONFLICT.userError());
    };
  }

  /** Nobody is reminded of a nomination that is not eligible. */
  private void waitOrNot(WriteSet set, Nomination screened) {
    askings
        .find(screened.id())
        .ifPresent(
            asking -> {
              asking.list(screened.status() == NominationStatus.ELIGIBLE);
              askings.put(set, asking);
            });
  }

  private static Optional<UserError> check(Decision decision) {
    if (!decision.eligible() && decision.reason() == null) {
      return Optional.of(NominationRefusal.REASON_REQUIRED.at("input", "reason"));
    }
    var note = decision.note() == null ? "" : decision.note();
    if (decision.reason() == Screening.Reason.OTHER && note.isBlank()) {
      return Optional.of(NominationRefusal.REASON_REQUIRED.at("input", "note"));
    }
    return PlainText.lines(note, LONGEST_NOTE, "input", "note").map(NominationRefusal::of);
  }

  private static Mail letter(Nomination nomination) {
    var receipt = nomination.receipt();
    return new Mail(
        nomination.person(),
        nomination.nominator().email(),
        nomination.language(),
        nomination.status() == NominationStatus.ELIGIBLE
            ? "nomination-eligible"
            : "nomination-ineligible",
        Map.of(
            "reference",
            receipt == null ? "" : receipt.reference(),
            "nominee",
            nomination.nominee().name()),
        Optional.empty());
  }
}

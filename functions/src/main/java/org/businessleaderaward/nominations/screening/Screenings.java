package org.businessleaderaward.nominations.screening;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.NominationStatus;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.deadlines.LateArrivals;
import org.businessleaderaward.nominations.deadlines.Terms;
import org.businessleaderaward.nominations.domain.TextRules;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Decides on eligibility. A decision may be taken again, or undone, while screening lasts; it is
 * told to nobody before its letter is released. Where the edition's terms ask for a second person,
 * a decision is proposed first, and counts once another member of the secretariat decides the same.
 */
public final class Screenings {
  private static final int LONGEST_NOTE = 2_000;
  private static final Set<NominationStatus> SCREENABLE =
      Set.of(NominationStatus.SUBMITTED, NominationStatus.ELIGIBLE, NominationStatus.INELIGIBLE);

  private final Nominations nominations;
  private final Editions editions;
  private final LateArrivals arrivals;
  private final Terms terms;
  private final DecisionLetters letters;
  private final AuditLog audit;
  private final Transactions transactions;

  /** Decides in these stores. */
  public Screenings(
      Nominations nominations,
      Editions editions,
      LateArrivals arrivals,
      Terms terms,
      DecisionLetters letters,
      AuditLog audit,
      Transactions transactions) {
    this.nominations = nominations;
    this.editions = editions;
    this.arrivals = arrivals;
    this.terms = terms;
    this.letters = letters;
    this.audit = audit;
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
   * @param evenIncomplete that it is eligible although its nominee has not written all statements
   */
  public record Decision(
      String nomination,
      int version,
      boolean eligible,
      Screening.@Nullable Reason reason,
      @Nullable String note,
      boolean evenIncomplete) {
    /** A decision on what is complete. */
    public Decision(
        String nomination,
        int version,
        boolean eligible,
        Screening.@Nullable Reason reason,
        @Nullable String note) {
      this(nomination, version, eligible, reason, note, false);
    }

    Screening screening() {
      return new Screening(eligible ? null : reason, note);
    }
  }

  /** Takes a decision on a nomination of the caller's edition, or proposes it. */
  public ScreenNominationPayload screen(Caller by, Decision decision, Instant now) {
    var stored = stored(by, decision.nomination());
    var refusal = refusal(by, stored, decision.version());
    if (stored == null || refusal != null) {
      return ScreenNominationPayload.refused(stored, Objects.requireNonNull(refusal));
    }
    return check(stored, decision)
        .map(wrong -> ScreenNominationPayload.refused(stored, wrong))
        .orElseGet(() -> decide(by, stored, decision.screening(), now));
  }

  private ScreenNominationPayload decide(
      Caller by, Nomination stored, Screening decision, Instant now) {
    var proposal = stored.proposal();
    boolean confirmed = proposal != null && proposal.isConfirmedBy(by.personId(), decision);
    return confirmed || !terms.of(by.edition()).secondPersonScreens()
        ? commit(stored, stored.screened(decision), act(by, stored, decision, now))
        : propose(by, stored, decision, now);
  }

  /** Confirms what somebody else proposed. */
  public ScreenNominationPayload confirm(Caller by, String nomination, int version, Instant now) {
    var stored = stored(by, nomination);
    var refusal = refusal(by, stored, version);
    if (stored == null || refusal != null) {
      return ScreenNominationPayload.refused(stored, Objects.requireNonNull(refusal));
    }
    var proposal = stored.proposal();
    if (proposal == null) {
      return ScreenNominationPayload.refused(
          stored, NominationRefusal.NOTHING_TO_CONFIRM.userError());
    }
    if (!proposal.isConfirmedBy(by.personId(), proposal.decision())) {
      return ScreenNominationPayload.refused(
          stored, NominationRefusal.SECOND_PERSON_NEEDED.userError());
    }
    return commit(
        stored, stored.screened(proposal.decision()), act(by, stored, proposal.decision(), now));
  }

  /** Takes a decision back, or a proposed one: the nomination is to be screened again. */
  public ScreenNominationPayload undo(Caller by, String nomination, int version, Instant now) {
    var stored = stored(by, nomination);
    var refusal = refusal(by, stored, version);
    if (stored == null || refusal != null) {
      return ScreenNominationPayload.refused(stored, Objects.requireNonNull(refusal));
    }
    var undone = stored.screening() != null ? stored.screening() : decision(stored.proposal());
    return undone == null
        ? ScreenNominationPayload.refused(stored, NominationRefusal.NOTHING_TO_UNDO.userError())
        : commit(
            stored,
            stored.unscreened(),
            new Act(
                stored.edition(),
                now,
                by.actor(),
                "SCREENING_UNDONE",
                stored.id(),
                undone.status().name()));
  }

  private ScreenNominationPayload propose(
      Caller by, Nomination stored, Screening decision, Instant now) {
    var reason = decision.reason();
    return commit(
        stored,
        stored.proposed(new Proposal(by.personId(), now, decision)),
        new Act(
            stored.edition(),
            now,
            by.actor(),
            "SCREENING_PROPOSED",
            stored.id(),
            reason == null ? decision.status().name() : reason.name()));
  }

  private static Act act(Caller by, Nomination stored, Screening decision, Instant now) {
    var reason = decision.reason();
    return new Act(
        stored.edition(),
        now,
        by.actor(),
        "NOMINATION_FOUND_" + decision.status(),
        stored.id(),
        reason == null ? null : reason.name());
  }

  /**
   * Another decision has another letter: what was added to that of the one before goes. What is to
   * be screened again arrives anew: whoever ends screening passes over none.
   */
  private ScreenNominationPayload commit(Nomination stored, Nomination changed, Act act) {
    boolean isReopened =
        changed.status() == NominationStatus.SUBMITTED && stored.status() != changed.status();
    var edition = isReopened ? editions.get(stored.edition()) : null;
    if (edition != null && edition.state() != EditionState.SCREENING) {
      return ScreenNominationPayload.refused(stored, NominationRefusal.WRONG_STATE.userError());
    }
    var letter = letters.of(stored);
    boolean isPrepared = letter.isPrepared();
    letter.beginAnew();
    var outcome =
        transactions.commit(
            set -> {
              nominations.put(set, changed, act.at());
              if (edition != null) {
                arrivals.add(set, edition, stored.id(), act.at());
                editions.requireUnchanged(set, edition);
              }
              if (isPrepared) {
                letters.put(set, letter, act.at());
              }
              audit.add(set, act);
            });
    return switch (outcome) {
      case Outcome.Committed() ->
          ScreenNominationPayload.of(changed.withVersion(stored.version() + 1));
      case Outcome.Refused refused ->
          ScreenNominationPayload.refused(
              nominations.find(stored.id()).orElse(null), NominationRefusal.CONFLICT.userError());
    };
  }

  private @Nullable Nomination stored(Caller by, String nomination) {
    return nominations.findSubmitted(by.edition(), nomination).orElse(null);
  }

  private @Nullable UserError refusal(Caller by, @Nullable Nomination stored, int version) {
    if (stored == null) {
      return NominationRefusal.UNKNOWN.at("input", "nomination");
    }
    if (stored.status() == NominationStatus.WITHDRAWN) {
      return NominationRefusal.WITHDRAWN.userError();
    }
    if (stored.status() == NominationStatus.DECLINED) {
      return NominationRefusal.DECLINED.userError();
    }
    if (editions.get(by.edition()).state() != EditionState.SCREENING
        || !SCREENABLE.contains(stored.status())) {
      return NominationRefusal.WRONG_STATE.userError();
    }
    return stored.version() == version ? null : NominationRefusal.CONFLICT.userError();
  }

  private static @Nullable Screening decision(@Nullable Proposal proposal) {
    return proposal == null ? null : proposal.decision();
  }

  private static Optional<UserError> check(Nomination stored, Decision decision) {
    if (decision.eligible() && !decision.evenIncomplete() && !stored.unwritten().isEmpty()) {
      return Optional.of(NominationRefusal.STATEMENTS_MISSING.at("input", "evenIncomplete"));
    }
    if (!decision.eligible() && decision.reason() == null) {
      return Optional.of(NominationRefusal.REASON_REQUIRED.at("input", "reason"));
    }
    var note = decision.note() == null ? "" : decision.note();
    if (decision.reason() == Screening.Reason.OTHER && note.isBlank()) {
      return Optional.of(NominationRefusal.REASON_REQUIRED.at("input", "note"));
    }
    return TextRules.lines(note, LONGEST_NOTE, "input", "note").map(NominationRefusal::of);
  }
}

package org.businessleaderaward.advisory.shortlist;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.letters.AdvisoryLetter;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Gives an assessment that was submitted back to its adviser, as the draft that it was. Only the
 * secretariat can, with a reason, while advice lasts; it goes to the audit log and to the adviser.
 */
final class ReopenAssessment {
  private static final int LONGEST_REASON = 1_000;

  private final Assignments assignments;
  private final People people;
  private final Editions editions;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Transactions transactions;

  ReopenAssessment(
      Assignments assignments,
      People people,
      Editions editions,
      AuditLog audit,
      Outbox outbox,
      Transactions transactions) {
    this.assignments = assignments;
    this.people = people;
    this.editions = editions;
    this.audit = audit;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Which assessment to reopen.
   *
   * @param version the assessment's version that the caller last saw
   */
  record Wanted(String adviser, String nomination, int version, String reason) {}

  /** Reopens an assessment of the caller's edition. */
  ReopenPayload reopen(Caller by, Wanted wanted, Instant now) {
    var wrong = check(wanted.reason());
    if (wrong != null) {
      return ReopenPayload.refused(wrong);
    }
    var edition = editions.get(by.edition());
    var advice = edition.window(Window.Kind.ADVICE);
    if (advice.isEmpty() || !edition.isOpen(EditionState.ADVICE, Window.Kind.ADVICE, now)) {
      return ReopenPayload.refused(AdvisoryRefusal.ADVICE_CLOSED.userError());
    }
    var found =
        people
            .find(wanted.adviser())
            .flatMap(adviser -> assignments.find(adviser.id(), wanted.nomination()))
            .filter(one -> one.edition().equals(by.edition()) && !one.isRecused())
            .filter(one -> one.assessment().isSubmitted());
    if (found.isEmpty()) {
      return ReopenPayload.refused(AdvisoryRefusal.NOT_SUBMITTED.userError());
    }
    var stored = found.get();
    if (stored.assessment().version() != wanted.version()) {
      return ReopenPayload.refused(AdvisoryRefusal.CONFLICT.userError());
    }
    var adviser = people.find(stored.adviser()).orElseThrow();
    var reopened = stored.assessed(stored.assessment().reopened());
    var outcome =
        transactions.commit(
            set -> {
              assignments.put(set, reopened);
              outbox.add(
                  set,
                  adviser.mail(
                      new AdvisoryLetter.AssessmentReopened(
                          adviser.name(),
                          edition.name(),
                          stored.nomineeName(),
                          wanted.reason().strip(),
                          advice.get().closesAt().atZone(edition.zoneOf(Window.Kind.ADVICE)),
                          adviser.role().link())),
                  now);
              audit.add(
                  set,
                  new Act(
                      edition.id(),
                      now,
                      by.actor(),
                      "ASSESSMENT_REOPENED",
                      stored.nomination(),
                      adviser.id() + ": " + wanted.reason().strip()));
            });
    return switch (outcome) {
      case Outcome.Committed() ->
          new ReopenPayload(BoardAssignment.of(reopened, adviser.name()), List.of());
      case Outcome.Refused refused -> ReopenPayload.refused(AdvisoryRefusal.CONFLICT.userError());
    };
  }

  private static @Nullable UserError check(String reason) {
    if (reason.isBlank()) {
      return AdvisoryRefusal.REASON_REQUIRED.at("input", "reason");
    }
    if (!PlainText.areLines(reason)) {
      return AdvisoryRefusal.INVALID_TEXT.at("input", "reason");
    }
    return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
        ? null
        : UserError.at(
            "TOO_LONG", "At most " + LONGEST_REASON + " characters are taken.", "input", "reason");
  }
}

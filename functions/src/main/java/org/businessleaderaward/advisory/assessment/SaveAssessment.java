package org.businessleaderaward.advisory.assessment;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.assignment.Assessing;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.AssessmentRules;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Saves assessments, each held to the version that its writer saw, and takes them in. One that was
 * submitted may be changed as long as assessments are taken, and stands until the change is
 * submitted. One that is sent again because its answer was lost is answered as the first time.
 */
final class SaveAssessment {
  private final DossierGate gate;
  private final Assignments assignments;
  private final Editions editions;
  private final AuditLog audit;
  private final Transactions transactions;

  SaveAssessment(
      DossierGate gate,
      Assignments assignments,
      Editions editions,
      AuditLog audit,
      Transactions transactions) {
    this.gate = gate;
    this.assignments = assignments;
    this.editions = editions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What to save; the assessment's version is the one that the writer last saw. */
  record Wanted(String nomination, Assessment assessment) {}

  /**
   * Saves.
   *
   * @throws Refusal with {@code NOT_FOUND} alike for a nomination that is unknown, another's, or
   *     one for which the caller is recused
   */
  SaveAssessmentPayload save(Caller caller, Wanted wanted, Instant now) {
    var stored =
        gate.assigned(caller, wanted.nomination())
            .filter(assignment -> !assignment.isRecused())
            .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "nothing of this id"));
    if (stored.isClear() && stored.latest().isAfter(wanted.assessment())) {
      return new SaveAssessmentPayload(AssignmentView.of(stored, gate), List.of());
    }
    var edition = editions.get(caller.edition());
    var refusal = refusal(stored, edition, wanted.assessment(), now);
    if (refusal != null) {
      return refused(stored, List.of(refusal.userError()));
    }
    var flaws = flaws(edition, wanted.assessment());
    return flaws.isEmpty()
        ? write(caller, stored, wanted.assessment(), now)
        : refused(stored, flaws);
  }

  /**
   * Writes what was found to be in order. Nothing in the transaction holds the edition to what was
   * read of it, so that a change under way while a shortlist is recorded may be written just after.
   */
  private SaveAssessmentPayload write(
      Caller caller, Assignment stored, Assessment wanted, Instant now) {
    var saved = stored.assessed(wanted.saved(now));
    var counted = stored.assessment();
    var outcome =
        transactions.commit(
            set -> {
              assignments.put(set, stored, saved);
              if (counts(saved.assessment(), counted)) {
                audit.add(
                    set,
                    new Act(
                        caller.edition(),
                        now,
                        caller.actor(),
                        counted.isSubmitted() ? "ASSESSMENT_CHANGED" : "ASSESSMENT_SUBMITTED",
                        stored.nomination(),
                        null));
              }
            });
    return switch (outcome) {
      case Outcome.Committed() ->
          new SaveAssessmentPayload(AssignmentView.of(saved, gate), List.of());
      case Outcome.Refused refused -> {
        var other = assignments.find(stored.adviser(), stored.nomination()).orElse(stored);
        yield other.isClear() && other.latest().isAfter(wanted)
            ? new SaveAssessmentPayload(AssignmentView.of(other, gate), List.of())
            : refused(other, List.of(AdvisoryRefusal.CONFLICT.userError()));
      }
    };
  }

  /** Whether what counts is other than before: submitted for the first time, or changed. */
  private static boolean counts(Assessment now, Assessment before) {
    return now.isSubmitted() && !(before.isSubmitted() && now.saysTheSameAs(before));
  }

  private static @Nullable AdvisoryRefusal refusal(
      Assignment stored, Edition edition, Assessment wanted, Instant now) {
    var closed = Assessing.refusal(edition, now);
    if (closed != null) {
      return closed;
    }
    if (!stored.isClear()) {
      return AdvisoryRefusal.DECLARE_FIRST;
    }
    return stored.latest().version() == wanted.version() ? null : AdvisoryRefusal.CONFLICT;
  }

  private static List<UserError> flaws(Edition edition, Assessment assessment) {
    var highest =
        edition.criteria().stream()
            .collect(Collectors.toMap(Criterion::id, c -> c.levels().size() - 1));
    return new AssessmentRules(highest)
        .flaws(assessment).stream()
            .map(
                flaw ->
                    new UserError(
                        flaw.code(),
                        Stream.concat(Stream.of("input"), flaw.field().stream()).toList(),
                        flaw.message()))
            .toList();
  }

  private SaveAssessmentPayload refused(Assignment stored, List<UserError> why) {
    return new SaveAssessmentPayload(AssignmentView.of(stored, gate), why);
  }
}

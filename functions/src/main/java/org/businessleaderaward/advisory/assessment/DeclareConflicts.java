package org.businessleaderaward.advisory.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.advisory.AdvisoryRefusal;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.assignment.ConflictReason;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Declares conflicts, all of a request or none. Who is free of conflict may find one later; a
 * declared conflict stays.
 */
final class DeclareConflicts {
  private final DossierGate gate;
  private final Assignments assignments;
  private final Editions editions;
  private final AuditLog audit;
  private final Transactions transactions;

  DeclareConflicts(
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

  /** What somebody says of one nominee. */
  record Declaration(String nomination, boolean conflict, @Nullable ConflictReason reason) {}

  /** Declares. */
  DeclareConflictsPayload declare(Caller caller, List<Declaration> declarations, Instant now) {
    if (!editions.get(caller.edition()).isOpen(EditionState.ADVICE, Window.Kind.ADVICE, now)) {
      return refused(AdvisoryRefusal.ADVICE_CLOSED.userError());
    }
    if (declarations.size() > PageRequest.MOST) {
      return refused(AdvisoryRefusal.TOO_MANY.at("declarations"));
    }
    var read = new ArrayList<Assignment>();
    var changed = new ArrayList<Assignment>();
    var seen = new HashSet<String>();
    for (int i = 0; i < declarations.size(); i++) {
      var declaration = declarations.get(i);
      var assignment =
          gate.assigned(caller, declaration.nomination())
              .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "nothing of this id"));
      var wrong = check(declaration, assignment, seen);
      if (wrong != null) {
        return refused(wrong.at("declarations", String.valueOf(i)));
      }
      read.add(assignment);
      changed.add(assignment.declared(declaration.conflict() ? declaration.reason() : null));
    }
    return write(caller, read, changed, now);
  }

  private static @Nullable AdvisoryRefusal check(
      Declaration declaration, Assignment assignment, Set<String> seen) {
    if (!seen.add(declaration.nomination())) {
      return AdvisoryRefusal.DECLARED_TWICE;
    }
    if (assignment.isRecused() && !declaration.conflict()) {
      return AdvisoryRefusal.RECUSED;
    }
    return declaration.conflict() && declaration.reason() == null
        ? AdvisoryRefusal.REASON_REQUIRED
        : null;
  }

  private DeclareConflictsPayload write(
      Caller caller, List<Assignment> read, List<Assignment> changed, Instant now) {
    if (changed.isEmpty()) {
      return new DeclareConflictsPayload(List.of(), List.of());
    }
    var recused =
        changed.stream()
            .filter(Assignment::isRecused)
            .map(assignment -> assignment.nomination() + " (" + assignment.reason() + ")")
            .collect(Collectors.joining(" "));
    var outcome =
        transactions.commit(
            set -> {
              for (int i = 0; i < changed.size(); i++) {
                assignments.put(set, read.get(i), changed.get(i));
              }
              audit.add(
                  set,
                  new Act(
                      caller.edition(),
                      now,
                      caller.actor(),
                      "CONFLICTS_DECLARED",
                      caller.personId(),
                      recused.isEmpty() ? null : "recused: " + recused));
            });
    return switch (outcome) {
      case Outcome.Committed() ->
          new DeclareConflictsPayload(
              changed.stream().map(a -> AssignmentView.of(a, gate)).toList(), List.of());
      case Outcome.Refused refused -> refused(AdvisoryRefusal.CONFLICT.userError());
    };
  }

  private static DeclareConflictsPayload refused(UserError why) {
    return new DeclareConflictsPayload(List.of(), List.of(why));
  }
}

package org.businessleaderaward.advisory.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.advisory.assignment.Assessing;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.questions.AskedQuestion;
import org.businessleaderaward.advisory.questions.Questions;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Dossier;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/**
 * The conflict gate. Every read and every act of an adviser on a nomination goes through it: names
 * are shown for what is assigned, and the dossier only to who declared to be free of conflict.
 */
final class DossierGate {
  private static final Set<EditionState> NOT_YET =
      Set.of(EditionState.DRAFT, EditionState.CALL_OPEN, EditionState.SCREENING);

  private final Assignments assignments;
  private final Questions questions;
  private final Candidates candidates;
  private final Editions editions;

  DossierGate(
      Assignments assignments, Questions questions, Candidates candidates, Editions editions) {
    this.assignments = assignments;
    this.questions = questions;
    this.candidates = candidates;
    this.editions = editions;
  }

  /** Whether advice has begun in the caller's edition; before, nothing is assigned for good. */
  boolean isOpen(Caller caller) {
    return !NOT_YET.contains(editions.get(caller.edition()).state());
  }

  /** Whether the caller's assessments are taken at an instant. */
  boolean takesAssessments(Caller caller, Instant now) {
    return Assessing.refusal(editions.get(caller.edition()), now) == null;
  }

  /** What is assigned to the caller; empty alike for what is unknown and what is another's. */
  Optional<Assignment> assigned(Caller caller, String nomination) {
    return isOpen(caller) ? assignments.find(caller.personId(), nomination) : Optional.empty();
  }

  /**
   * What lies behind the gate.
   *
   * @param dossier the dossier
   * @param assessment the adviser's own assessment
   * @param change what the adviser would change of it and has not submitted
   * @param questions the questions to the nominator and what was answered; one that is withheld is
   *     shown to who asked it alone
   */
  record Confidential(
      @Nullable Dossier dossier,
      @Nullable Assessment assessment,
      @Nullable Assessment change,
      @Nullable List<AskedQuestion> questions) {
    private static final Confidential NOTHING = new Confidential(null, null, null, null);
  }

  /** What an assignment shows of what is confidential: nothing unless it is clear. */
  Confidential open(Assignment assignment) {
    if (!assignment.isClear()) {
      return Confidential.NOTHING;
    }
    var assessment = assignment.assessment();
    var change = assignment.change();
    return candidates
        .dossier(assignment.edition(), assignment.nomination())
        .map(read -> new Confidential(read, assessment, change, questions(assignment)))
        .orElseGet(() -> new Confidential(null, assessment, change, null));
  }

  private List<AskedQuestion> questions(Assignment assignment) {
    return questions.of(assignment.nomination()).stream()
        .filter(one -> !one.isWithheld() || one.isOf(assignment.adviser()))
        .map(one -> AskedQuestion.of(one, assignment.adviser()))
        .toList();
  }

  /** What the adviser may read in full; empty unless the adviser is free of conflict. */
  Optional<Nomination> nomination(Assignment assignment) {
    if (!assignment.isClear()) {
      return Optional.empty();
    }
    return candidates.find(assignment.edition(), assignment.nomination());
  }
}

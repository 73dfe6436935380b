package org.businessleaderaward.advisory;

import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.nominations.Candidates;
import org.businessleaderaward.nominations.Dossier;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;

/**
 * The conflict gate. Every read and every act of an adviser on a nomination goes through it: names
 * are shown for what is assigned, and the dossier only to who declared to be free of conflict.
 */
final class DossierGate {
  private static final Set<EditionState> NOT_YET =
      Set.of(EditionState.DRAFT, EditionState.CALL_OPEN, EditionState.SCREENING);

  private final Assignments assignments;
  private final Candidates candidates;
  private final Editions editions;

  DossierGate(Assignments assignments, Candidates candidates, Editions editions) {
    this.assignments = assignments;
    this.candidates = candidates;
    this.editions = editions;
  }

  /** Whether advice has begun in the caller's edition; before, nothing is assigned for good. */
  boolean isOpen(Caller caller) {
    return !NOT_YET.contains(editions.get(caller.edition()).state());
  }

  /** What is assigned to the caller; empty alike for what is unknown and what is another's. */
  Optional<Assignment> assigned(Caller caller, String nomination) {
    return isOpen(caller) ? assignments.find(caller.personId(), nomination) : Optional.empty();
  }

  /** The dossier behind an assignment; empty unless its adviser is free of conflict. */
  Optional<Dossier> dossier(Assignment assignment) {
    return nomination(assignment).map(Nomination::dossier);
  }

  /** What the adviser may read in full; empty unless the adviser is free of conflict. */
  Optional<Nomination> nomination(Assignment assignment) {
    if (!assignment.isClear()) {
      return Optional.empty();
    }
    return candidates.find(assignment.edition(), assignment.nomination());
  }
}

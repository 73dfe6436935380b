package org.businessleaderaward.advisory.assessment;

import java.util.List;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.ConflictDeclaration;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Suspicions.Suspicion;
import org.businessleaderaward.advisory.questions.AskedQuestion;
import org.businessleaderaward.nominations.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as its adviser may see it.
 *
 * @param id permanent identifier
 * @param nomination id of the nomination
 * @param nomineeName name of the nominee
 * @param company company of the nominee
 * @param suspicions what looks like a conflict, in order
 * @param declaration where the adviser stands at the conflict gate
 * @param dossier the dossier; null unless the adviser is free of conflict
 * @param assessment the adviser's own assessment; null unless free of conflict
 * @param change what the adviser would change of it and has not submitted; null without that
 * @param questions the questions to the nominator; null unless the dossier is shown
 */
public record AssignmentView(
    String id,
    String nomination,
    String nomineeName,
    String company,
    List<Suspicion> suspicions,
    ConflictDeclaration declaration,
    @Nullable Dossier dossier,
    @Nullable Assessment assessment,
    @Nullable Assessment change,
    @Nullable List<AskedQuestion> questions) {

  static AssignmentView of(Assignment assignment, DossierGate gate) {
    var opened = gate.open(assignment);
    return new AssignmentView(
        assignment.id(),
        assignment.nomination(),
        assignment.nomineeName(),
        assignment.company(),
        assignment.suspicions().stream().sorted().toList(),
        assignment.declaration(),
        opened.dossier(),
        opened.assessment(),
        opened.change(),
        opened.questions());
  }
}

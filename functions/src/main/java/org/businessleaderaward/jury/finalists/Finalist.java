package org.businessleaderaward.jury.finalists;

import org.businessleaderaward.jury.domain.ConflictGate;
import org.businessleaderaward.nominations.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * A nominee on the shortlist, as one juror may see it.
 *
 * @param id id of the nomination
 * @param name name of the nominee
 * @param company company of the nominee
 * @param declaration where the juror stands at the conflict gate
 * @param dossier what is confidential; null until the juror declared to be free of conflict
 * @param stands whether the nomination still stands; one that was withdrawn since stays on the
 *     ballots and is passed over
 */
public record Finalist(
    String id,
    String name,
    String company,
    ConflictGate.Standing declaration,
    @Nullable Dossier dossier,
    boolean stands) {}

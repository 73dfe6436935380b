package org.businessleaderaward.jury.finalists;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.advisory.Advice;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.domain.ConflictGate.Standing;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.nominations.DossierTexts;
import org.businessleaderaward.nominations.EvidenceDownloads;
import org.businessleaderaward.nominations.Openings;
import org.businessleaderaward.programme.Editions;
import org.jspecify.annotations.Nullable;

/** The finalists and the conflict gate in the jury's room. */
public final class FinalistFields implements RoomFields {
  private static final int MOST = 50;

  private final Callers callers;
  private final JuryRoll roll;
  private final Finalists finalists;
  private final DeclareJurorConflicts conflicts;
  private final Editions editions;
  private final Advice advice;
  private final EvidenceDownloads downloads;
  private final Openings openings;

  FinalistFields(
      Callers callers,
      JuryRoll roll,
      Finalists finalists,
      DeclareJurorConflicts conflicts,
      Editions editions,
      Advice advice,
      EvidenceDownloads downloads,
      Openings openings) {
    this.callers = callers;
    this.roll = roll;
    this.finalists = finalists;
    this.conflicts = conflicts;
    this.editions = editions;
    this.advice = advice;
    this.downloads = downloads;
    this.openings = openings;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    DossierTexts.ofDossier(wiring);
    openings.ofDossiers(wiring, "Finalist", Finalist.class, Finalist::id, Finalist::dossier);
    openings.ofTranslations(
        wiring,
        "Finalist",
        Finalist.class,
        Finalist::id,
        Finalist::dossier,
        caller -> List.of(caller.language()));
    wiring
        .query("finalists", env -> finalists.of(roll.of(callers.require(env))))
        .query(
            "evidenceDownload",
            env ->
                downloads.answer(env, id -> finalists.readable(roll.of(callers.require(env)), id)))
        .field("Finalist", "advice", this::advice)
        .mutation("declareConflicts", this::declare);
  }

  /** The committee's advice, behind the same gate as the dossier. */
  private Advice.@Nullable Summary advice(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    Finalist finalist = Objects.requireNonNull(env.getSource());
    return finalist.declaration() == Standing.CLEAR
        ? advice.summaryOf(editions.get(caller.edition()), finalist.id(), caller.personId())
        : null;
  }

  private DeclareJurorConflictsPayload declare(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    List<Map<String, Object>> declarations = env.getArgumentOrDefault("declarations", List.of());
    var errors =
        declarations.size() > MOST
            ? List.of(UserError.at("TOO_MANY", "At most " + MOST + " at once.", "declarations"))
            : conflicts.declare(
                caller,
                declarations.stream().map(FinalistFields::wanted).toList(),
                Scope.of(env).now());
    return new DeclareJurorConflictsPayload(finalists.of(roll.of(caller)), errors);
  }

  private static Wanted wanted(Map<String, Object> input) {
    return new Wanted(
        (String) Objects.requireNonNull(input.get("nomination")),
        Boolean.TRUE.equals(input.get("conflict")),
        (String) input.get("reason"));
  }
}

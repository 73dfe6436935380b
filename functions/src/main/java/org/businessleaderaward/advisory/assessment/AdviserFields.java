package org.businessleaderaward.advisory.assessment;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.assignment.ConflictReason;
import org.businessleaderaward.advisory.committee.AdviserProfiles;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Confidence;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Rating;
import org.businessleaderaward.advisory.domain.Recommendation;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.DossierTexts;
import org.businessleaderaward.nominations.EvidenceDownloads;
import org.businessleaderaward.nominations.Openings;
import org.businessleaderaward.storage.Storage;

/** The adviser's room: what is assigned, the conflict gate, the assessments. */
public final class AdviserFields implements RoomFields {
  private final Callers callers;
  private final DossierGate gate;
  private final Assignments assignments;
  private final DeclareConflicts declareConflicts;
  private final SaveAssessment saveAssessment;
  private final AskNominator askNominator;
  private final EvidenceDownloads downloads;
  private final Openings openings;
  private final AdviserProfiles profiles;

  AdviserFields(
      Callers callers,
      DossierGate gate,
      Assignments assignments,
      DeclareConflicts declareConflicts,
      SaveAssessment saveAssessment,
      AskNominator askNominator,
      EvidenceDownloads downloads,
      Openings openings,
      Storage storage) {
    this.callers = callers;
    this.gate = gate;
    this.assignments = assignments;
    this.declareConflicts = declareConflicts;
    this.saveAssessment = saveAssessment;
    this.askNominator = askNominator;
    this.downloads = downloads;
    this.openings = openings;
    this.profiles = new AdviserProfiles(storage);
  }

  @Override
  public void addTo(RoomWiring wiring) {
    DossierTexts.ofDossier(wiring);
    openings.ofDossiers(
        wiring,
        "Assignment",
        AssignmentView.class,
        AssignmentView::nomination,
        AssignmentView::dossier);
    openings.ofTranslations(
        wiring,
        "Assignment",
        AssignmentView.class,
        AssignmentView::nomination,
        AssignmentView::dossier,
        profiles::readBy);
    wiring
        .node(AssignmentView.class, "Assignment")
        .query("assignments", this::assignments)
        .query("assessing", env -> gate.takesAssessments(callers.require(env), Scope.of(env).now()))
        .query(
            "evidenceDownload",
            env ->
                downloads.answer(
                    env, id -> gate.assigned(callers.require(env), id).flatMap(gate::nomination)))
        .mutation("declareConflicts", this::declare)
        .mutation("saveAssessment", this::save)
        .mutation("askNominator", this::ask);
  }

  private Connection<AssignmentView> assignments(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    var wanted = PageRequest.of(env);
    return gate.isOpen(caller)
        ? assignments
            .list(caller.personId(), wanted)
            .map(assignment -> AssignmentView.of(assignment, gate))
        : Connection.of(List.of(), AssignmentView::id, false, wanted.after().isPresent());
  }

  private DeclareConflictsPayload declare(DataFetchingEnvironment env) {
    List<Map<String, Object>> declarations =
        Objects.requireNonNull(env.getArgument("declarations"));
    return declareConflicts.declare(
        callers.require(env),
        declarations.stream()
            .map(
                declaration ->
                    new DeclareConflicts.Declaration(
                        (String) Objects.requireNonNull(declaration.get("nomination")),
                        (Boolean) Objects.requireNonNull(declaration.get("conflict")),
                        declaration.get("reason") instanceof String reason
                            ? ConflictReason.valueOf(reason)
                            : null))
            .toList(),
        Scope.of(env).now());
  }

  private AskNominatorPayload ask(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return askNominator.ask(
        callers.require(env),
        (String) Objects.requireNonNull(input.get("nomination")),
        PlainText.asLines((String) Objects.requireNonNull(input.get("question"))),
        Scope.of(env).now());
  }

  private SaveAssessmentPayload save(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return saveAssessment.save(
        callers.require(env),
        new SaveAssessment.Wanted(
            (String) Objects.requireNonNull(input.get("nomination")), assessment(input)),
        Scope.of(env).now());
  }

  private static Assessment assessment(Map<String, Object> input) {
    var ratings =
        ((List<?>) Objects.requireNonNull(input.get("ratings")))
            .stream()
                .map(Map.class::cast)
                .map(
                    rating ->
                        new Rating(
                            (String) Objects.requireNonNull(rating.get("criterion")),
                            (Integer) Objects.requireNonNull(rating.get("level"))))
                .toList();
    return new Assessment(
        Boolean.TRUE.equals(input.get("submit"))
            ? Assessment.Status.SUBMITTED
            : Assessment.Status.DRAFT,
        (Integer) Objects.requireNonNull(input.get("version")),
        ratings,
        comments((List<?>) Objects.requireNonNull(input.get("comments"))),
        input.get("confidence") instanceof String confidence
            ? Confidence.valueOf(confidence)
            : null,
        PlainText.asLines((String) Objects.requireNonNull(input.get("opinion"))),
        input.get("recommendation") instanceof String recommendation
            ? Recommendation.valueOf(recommendation)
            : null,
        null);
  }

  /** What is said on criteria; an empty comment is none. */
  private static List<CriterionComment> comments(List<?> sent) {
    return sent.stream()
        .map(Map.class::cast)
        .map(
            comment ->
                new CriterionComment(
                    (String) Objects.requireNonNull(comment.get("criterion")),
                    PlainText.asLines((String) Objects.requireNonNull(comment.get("text")))))
        .filter(comment -> !comment.text().isBlank())
        .toList();
  }
}

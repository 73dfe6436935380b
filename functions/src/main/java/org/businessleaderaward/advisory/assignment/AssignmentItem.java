package org.businessleaderaward.advisory.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Confidence;
import org.businessleaderaward.advisory.domain.Recommendation;
import org.businessleaderaward.advisory.domain.Suspicions.Suspicion;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored assignment, with the assessment that its adviser makes. */
final class AssignmentItem extends Versioned {
  static final TableSchema<AssignmentItem> SCHEMA =
      versioned(AssignmentItem.class, AssignmentItem::new)
          .extend(listedIn(AdvisoryKeys.BY_NOMINATION))
          .addAttribute(
              String.class,
              a -> a.name("adviser").getter(i -> i.adviser).setter((i, v) -> i.adviser = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomineeName")
                      .getter(i -> i.nomineeName)
                      .setter((i, v) -> i.nomineeName = v))
          .addAttribute(
              String.class,
              a -> a.name("company").getter(i -> i.company).setter((i, v) -> i.company = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("declaration")
                      .getter(i -> i.declaration)
                      .setter((i, v) -> i.declaration = v))
          .addAttribute(
              String.class,
              a -> a.name("reason").getter(i -> i.reason).setter((i, v) -> i.reason = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("suspicions").getter(i -> i.suspicions).setter((i, v) -> i.suspicions = v))
          .addAttribute(
              String.class,
              a -> a.name("status").getter(i -> i.status).setter((i, v) -> i.status = v))
          .addAttribute(
              String.class,
              a -> a.name("opinion").getter(i -> i.opinion).setter((i, v) -> i.opinion = v))
          .addAttribute(
              Integer.class,
              a ->
                  a.name("assessmentVersion")
                      .getter(i -> i.assessmentVersion)
                      .setter((i, v) -> i.assessmentVersion = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("confidence").getter(i -> i.confidence).setter((i, v) -> i.confidence = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("recommendation")
                      .getter(i -> i.recommendation)
                      .setter((i, v) -> i.recommendation = v))
          .addAttribute(
              Instant.class,
              a -> a.name("savedAt").getter(i -> i.savedAt).setter((i, v) -> i.savedAt = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, Integer.class),
              a -> a.name("ratings").getter(i -> i.ratings).setter((i, v) -> i.ratings = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a -> a.name("comments").getter(i -> i.comments).setter((i, v) -> i.comments = v))
          .addAttribute(
              EnhancedType.documentOf(AssessmentItem.class, AssessmentItem.SCHEMA),
              a -> a.name("change").getter(i -> i.change).setter((i, v) -> i.change = v))
          .build();

  String adviser = "";
  String nomination = "";
  String edition = "";
  String nomineeName = "";
  String company = "";
  String declaration = "";
  @Nullable String reason;
  List<String> suspicions = List.of();
  String status = "";
  String opinion = "";
  int assessmentVersion;
  @Nullable String confidence;
  @Nullable String recommendation;
  @Nullable Instant savedAt;
  Map<String, Integer> ratings = Map.of();
  Map<String, String> comments = Map.of();
  @Nullable AssessmentItem change;

  static AssignmentItem of(Assignment assignment) {
    var item = new AssignmentItem();
    item.setKey(
        AdvisoryKeys.adviser(assignment.adviser()),
        AdvisoryKeys.nomination(assignment.nomination()));
    item.list(item.sk(), item.pk());
    item.adviser = assignment.adviser();
    item.nomination = assignment.nomination();
    item.edition = assignment.edition();
    item.nomineeName = assignment.nomineeName();
    item.company = assignment.company();
    item.declaration = assignment.declaration().name();
    item.reason = assignment.reason() == null ? null : assignment.reason().name();
    item.suspicions = assignment.suspicions().stream().map(Suspicion::name).sorted().toList();
    item.setVersion(assignment.revision());
    item.write(assignment.assessment());
    item.change = assignment.change() == null ? null : AssessmentItem.of(assignment.change());
    return item;
  }

  private void write(Assessment assessment) {
    status = assessment.status().name();
    assessmentVersion = assessment.version();
    ratings = AssessmentItem.levels(assessment);
    comments = AssessmentItem.comments(assessment);
    confidence = assessment.confidence() == null ? null : assessment.confidence().name();
    opinion = assessment.opinion();
    recommendation =
        assessment.recommendation() == null ? null : assessment.recommendation().name();
    savedAt = assessment.savedAt();
  }

  Assignment assignment() {
    return new Assignment(
        adviser,
        nomination,
        edition,
        nomineeName,
        company,
        suspicions.stream()
            .map(name -> stored(Suspicion.class, name))
            .collect(Collectors.toUnmodifiableSet()),
        stored(ConflictDeclaration.class, declaration),
        reason == null ? null : stored(ConflictReason.class, reason),
        assessment(),
        change == null ? null : change.assessment(),
        version());
  }

  private Assessment assessment() {
    return new Assessment(
        stored(Assessment.Status.class, status),
        assessmentVersion,
        AssessmentItem.ratings(ratings),
        AssessmentItem.comments(comments),
        confidence == null ? null : stored(Confidence.class, confidence),
        opinion,
        recommendation == null ? null : stored(Recommendation.class, recommendation),
        savedAt);
  }
}

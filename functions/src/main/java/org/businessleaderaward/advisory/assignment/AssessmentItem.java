package org.businessleaderaward.advisory.assignment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Confidence;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Rating;
import org.businessleaderaward.advisory.domain.Recommendation;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A change to an assessment that was submitted, inside a stored assignment. */
final class AssessmentItem {
  static final TableSchema<AssessmentItem> SCHEMA =
      StaticTableSchema.builder(AssessmentItem.class)
          .newItemSupplier(AssessmentItem::new)
          .addAttribute(
              Integer.class,
              a ->
                  a.name("assessmentVersion")
                      .getter(i -> i.assessmentVersion)
                      .setter((i, v) -> i.assessmentVersion = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, Integer.class),
              a -> a.name("ratings").getter(i -> i.ratings).setter((i, v) -> i.ratings = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a -> a.name("comments").getter(i -> i.comments).setter((i, v) -> i.comments = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("confidence").getter(i -> i.confidence).setter((i, v) -> i.confidence = v))
          .addAttribute(
              String.class,
              a -> a.name("opinion").getter(i -> i.opinion).setter((i, v) -> i.opinion = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("recommendation")
                      .getter(i -> i.recommendation)
                      .setter((i, v) -> i.recommendation = v))
          .addAttribute(
              Instant.class,
              a -> a.name("savedAt").getter(i -> i.savedAt).setter((i, v) -> i.savedAt = v))
          .build();

  int assessmentVersion;
  Map<String, Integer> ratings = Map.of();
  Map<String, String> comments = Map.of();
  @Nullable String confidence;
  String opinion = "";
  @Nullable String recommendation;
  @Nullable Instant savedAt;

  static AssessmentItem of(Assessment assessment) {
    var item = new AssessmentItem();
    item.assessmentVersion = assessment.version();
    item.ratings = levels(assessment);
    item.comments = comments(assessment);
    item.confidence = assessment.confidence() == null ? null : assessment.confidence().name();
    item.opinion = assessment.opinion();
    item.recommendation =
        assessment.recommendation() == null ? null : assessment.recommendation().name();
    item.savedAt = assessment.savedAt();
    return item;
  }

  /** The change, which is a draft as long as it is one. */
  Assessment assessment() {
    return new Assessment(
        Assessment.Status.DRAFT,
        assessmentVersion,
        ratings(ratings),
        comments(comments),
        confidence == null ? null : Keyed.stored(Confidence.class, confidence),
        opinion,
        recommendation == null ? null : Keyed.stored(Recommendation.class, recommendation),
        savedAt);
  }

  static Map<String, Integer> levels(Assessment assessment) {
    var levels = new LinkedHashMap<String, Integer>();
    assessment.ratings().forEach(rating -> levels.put(rating.criterion(), rating.level()));
    return levels;
  }

  static Map<String, String> comments(Assessment assessment) {
    var comments = new LinkedHashMap<String, String>();
    assessment.comments().forEach(comment -> comments.put(comment.criterion(), comment.text()));
    return comments;
  }

  static List<Rating> ratings(Map<String, Integer> levels) {
    return levels.entrySet().stream()
        .map(entry -> new Rating(entry.getKey(), entry.getValue()))
        .toList();
  }

  static List<CriterionComment> comments(Map<String, String> comments) {
    return comments.entrySet().stream()
        .map(entry -> new CriterionComment(entry.getKey(), entry.getValue()))
        .toList();
  }
}

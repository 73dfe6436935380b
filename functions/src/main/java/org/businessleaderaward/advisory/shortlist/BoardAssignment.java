package org.businessleaderaward.advisory.shortlist;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.ConflictDeclaration;
import org.businessleaderaward.advisory.assignment.ConflictReason;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Confidence;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Rating;
import org.businessleaderaward.advisory.domain.Recommendation;
import org.businessleaderaward.advisory.domain.Suspicions.Suspicion;
import org.jspecify.annotations.Nullable;

/**
 * What one adviser does about a nomination, as the secretariat sees it.
 *
 * @param id permanent identifier
 * @param adviser id of the adviser
 * @param adviserName name of the adviser; empty when they are gone
 * @param suspicions what looked like a conflict when it was assigned
 * @param declaration where the adviser stands at the conflict gate
 * @param reason why the adviser is recused; null when they are not
 * @param status where the assessment stands
 * @param savedAt when that was saved; null when nothing is
 * @param ratings a level for each criterion, once it is submitted
 * @param comments what is said on criteria, once it is submitted
 * @param confidence how sure the adviser is, once it is submitted
 * @param opinion the opinion, once it is submitted; empty before
 * @param recommendation what the adviser would do, once it is submitted
 */
public record BoardAssignment(
    String id,
    String adviser,
    String adviserName,
    List<Suspicion> suspicions,
    ConflictDeclaration declaration,
    @Nullable ConflictReason reason,
    Assessment.Status status,
    @Nullable Instant savedAt,
    List<Rating> ratings,
    List<CriterionComment> comments,
    @Nullable Confidence confidence,
    String opinion,
    @Nullable Recommendation recommendation) {

  /** Whether it shows what an adviser wrote of the nominee. */
  boolean isWritten() {
    return !ratings.isEmpty() || !comments.isEmpty() || !opinion.isEmpty();
  }

  /** The view of an assignment; what is not submitted, a change too, is its adviser's own. */
  static BoardAssignment of(Assignment assignment, String adviserName) {
    var assessment = assignment.assessment();
    boolean handedIn = assessment.isSubmitted() && !assignment.isRecused();
    return new BoardAssignment(
        assignment.id(),
        assignment.adviser(),
        adviserName,
        assignment.suspicions().stream().sorted().toList(),
        assignment.declaration(),
        assignment.reason(),
        assessment.status(),
        assessment.savedAt(),
        handedIn ? assessment.ratings() : List.of(),
        handedIn ? assessment.comments() : List.of(),
        handedIn ? assessment.confidence() : null,
        handedIn ? assessment.opinion() : "",
        handedIn ? assessment.recommendation() : null);
  }
}

package org.businessleaderaward.advisory;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;

/**
 * Lets a made-up adviser hand in assessments, by the acts that do so in any edition. For the
 * demonstration only.
 */
public final class SampleAdvice {
  private final Assignments assignments;
  private final DeclareConflicts declaring;
  private final SaveAssessment saving;

  SampleAdvice(Assignments assignments, DeclareConflicts declaring, SaveAssessment saving) {
    this.assignments = assignments;
    this.declaring = declaring;
    this.saving = saving;
  }

  /**
   * Declares an adviser free of conflict with everything assigned and hands in an assessment of
   * each.
   *
   * @throws IllegalStateException when one is refused
   */
  public void assessAll(Edition edition, Caller adviser, String opinion, Instant now) {
    int level = 2;
    for (var assignment : assignments.all(adviser.personId())) {
      var declaration = new DeclareConflicts.Declaration(assignment.nomination(), false, null);
      accepted(declaring.declare(adviser, List.of(declaration), now).userErrors());
      var assessment =
          new Assessment(
              Assessment.Status.SUBMITTED,
              0,
              ratings(edition, level),
              Confidence.MEDIUM,
              opinion,
              Recommendation.SHORTLIST,
              null);
      accepted(
          saving
              .save(adviser, new SaveAssessment.Wanted(assignment.nomination(), assessment), now)
              .userErrors());
      level = level == 4 ? 2 : level + 1;
    }
  }

  private static List<Rating> ratings(Edition edition, int level) {
    return edition.criteria().stream()
        .map(Criterion::id)
        .map(criterion -> new Rating(criterion, level))
        .toList();
  }

  private static void accepted(List<UserError> errors) {
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the sample advice was refused: " + errors);
    }
  }
}

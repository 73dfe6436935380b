package org.businessleaderaward.advisory.shortlist;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * How far an adviser is.
 *
 * @param adviser id of the adviser
 * @param name name of the adviser
 * @param undeclared how many nominations wait at the conflict gate
 * @param recused how many the adviser is recused from
 * @param begun how many are declared and not submitted
 * @param submitted how many are submitted
 * @param remindedAt when the secretariat last had the adviser reminded; null when it never did
 */
public record AdviserProgress(
    String adviser,
    String name,
    int undeclared,
    int recused,
    int begun,
    int submitted,
    @Nullable Instant remindedAt) {

  static AdviserProgress of(
      Person adviser, List<Assignment> assignments, @Nullable Instant remindedAt) {
    int undeclared = 0;
    int recused = 0;
    int begun = 0;
    int submitted = 0;
    for (var assignment : assignments) {
      switch (assignment.declaration()) {
        case OPEN -> undeclared++;
        case RECUSED -> recused++;
        case CLEAR -> {
          if (assignment.assessment().isSubmitted()) {
            submitted++;
          } else {
            begun++;
          }
        }
      }
    }
    return new AdviserProgress(
        adviser.id(), adviser.name(), undeclared, recused, begun, submitted, remindedAt);
  }
}

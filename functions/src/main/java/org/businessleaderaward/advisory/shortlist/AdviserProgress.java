package org.businessleaderaward.advisory.shortlist;

import java.time.Instant;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.assignment.Load;
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

  static AdviserProgress of(Person adviser, Load load, @Nullable Instant remindedAt) {
    return new AdviserProgress(
        adviser.id(),
        adviser.name(),
        load.undeclared(),
        load.recused(),
        load.begun(),
        load.submitted(),
        remindedAt);
  }
}

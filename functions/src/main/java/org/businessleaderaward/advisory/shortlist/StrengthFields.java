package org.businessleaderaward.advisory.shortlist;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.CriterionComment;
import org.businessleaderaward.advisory.domain.Strengths;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Keyed;

/**
 * What advisers praise, for an officer to begin the feedback to a nominator with: told once a
 * letter may carry some, and not to a reader, who writes none.
 */
public final class StrengthFields implements RoomFields {
  private final Callers callers;
  private final Editions editions;
  private final Assignments assignments;
  private final AccessTrail trail;

  StrengthFields(Callers callers, Editions editions, Assignments assignments, AccessTrail trail) {
    this.callers = callers;
    this.editions = editions;
    this.assignments = assignments;
    this.trail = trail;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.query("strengths", this::strengths);
  }

  private List<CriterionComment> strengths(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    String nomination = Objects.requireNonNull(env.getArgument("nomination"));
    var edition = editions.get(caller.edition());
    if (caller.standing() == Caller.Standing.READING
        || !mayBeToldWhy(edition, nomination, Scope.of(env).now())) {
      return List.of();
    }
    var highest = new LinkedHashMap<String, Integer>();
    edition
        .criteria()
        .forEach(criterion -> highest.put(criterion.id(), criterion.levels().size() - 1));
    var assigned = Keyed.canBeId(nomination) ? assignments.of(nomination) : List.<Assignment>of();
    var submitted =
        assigned.stream()
            .filter(one -> one.edition().equals(edition.id()) && !one.isRecused())
            .map(Assignment::assessment)
            .filter(Assessment::isSubmitted)
            .toList();
    var said = Strengths.of(highest, submitted);
    if (!said.isEmpty()) {
      trail.note(caller, Opened.DOSSIER, nomination, Scope.of(env).now());
    }
    return said;
  }

  /** Whether nothing is to be decided of a nomination any more that feedback could sway. */
  private static boolean mayBeToldWhy(Edition edition, String nomination, Instant now) {
    return edition.hasShortlist()
        && (edition.isPublic(now) || !edition.finalists().contains(nomination));
  }
}

package org.businessleaderaward.advisory.shortlist;

import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Keyed;

/** What advisers praise, for the secretariat to begin its feedback to a nominator with. */
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
    var highest = new LinkedHashMap<String, Integer>();
    editions
        .get(caller.edition())
        .criteria()
        .forEach(criterion -> highest.put(criterion.id(), criterion.levels().size() - 1));
    var assigned = Keyed.canBeId(nomination) ? assignments.of(nomination) : List.<Assignment>of();
    var submitted =
        assigned.stream()
            .filter(one -> one.edition().equals(caller.edition()) && !one.isRecused())
            .map(Assignment::assessment)
            .filter(Assessment::isSubmitted)
            .toList();
    var said = Strengths.of(highest, submitted);
    if (!said.isEmpty()) {
      trail.note(caller, Opened.DOSSIER, nomination, Scope.of(env).now());
    }
    return said;
  }
}

package org.businessleaderaward.advisory.questions;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;

/** The advisers' questions to nominators in the secretariat's room. */
public final class QuestionDeskFields implements RoomFields {
  private final Callers callers;
  private final WithholdQuestion withholdQuestion;

  QuestionDeskFields(Callers callers, WithholdQuestion withholdQuestion) {
    this.callers = callers;
    this.withholdQuestion = withholdQuestion;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query(
            "questions",
            env -> withholdQuestion.list(callers.require(env).edition(), PageRequest.of(env)))
        .mutation("withholdQuestion", this::withhold);
  }

  private WithholdQuestionPayload withhold(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return withholdQuestion.withhold(
        callers.require(env),
        new WithholdQuestion.Wanted(
            (String) Objects.requireNonNull(input.get("nomination")),
            (String) Objects.requireNonNull(input.get("question")),
            (Integer) Objects.requireNonNull(input.get("version")),
            WithholdReason.valueOf((String) Objects.requireNonNull(input.get("reason")))),
        Scope.of(env).now());
  }
}

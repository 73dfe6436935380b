package org.businessleaderaward.advisory.questions;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.nominations.Nomination;

/** The advisory committee's questions in the nominator's room. */
public final class NominatorQuestionFields implements RoomFields {
  private final Callers callers;
  private final AnswerQuestion answerQuestion;

  NominatorQuestionFields(Callers callers, AnswerQuestion answerQuestion) {
    this.callers = callers;
    this.answerQuestion = answerQuestion;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .field("Nomination", "questions", this::questions)
        .mutation("answerQuestion", this::answer);
  }

  private List<NominatorQuestion> questions(DataFetchingEnvironment env) {
    Nomination nomination = Objects.requireNonNull(env.getSource());
    return answerQuestion.of(nomination).stream().map(NominatorQuestion::of).toList();
  }

  private AnswerQuestionPayload answer(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return answerQuestion.answer(
        callers.require(env),
        new AnswerQuestion.Wanted(
            (String) Objects.requireNonNull(input.get("question")),
            (Integer) Objects.requireNonNull(input.get("version")),
            PlainText.asLines((String) Objects.requireNonNull(input.get("answer")))),
        Scope.of(env).now());
  }
}

package org.businessleaderaward.advisory.questions;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Answer to an answer.
 *
 * @param question the question as it is now on record; null when it is not there any more
 * @param userErrors why the answer was not taken
 */
public record AnswerQuestionPayload(
    @Nullable NominatorQuestion question, List<UserError> userErrors) {
  static AnswerQuestionPayload of(Question question) {
    return new AnswerQuestionPayload(NominatorQuestion.of(question), List.of());
  }

  static AnswerQuestionPayload refused(Question question, UserError why) {
    return new AnswerQuestionPayload(NominatorQuestion.of(question), List.of(why));
  }
}

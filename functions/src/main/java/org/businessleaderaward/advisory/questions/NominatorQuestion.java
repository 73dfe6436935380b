package org.businessleaderaward.advisory.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of the advisory committee as the nominator sees it: nothing tells who asked.
 *
 * @param id identifier within the nomination
 * @param version number of the version on record
 * @param question the question, plain text
 * @param askedAt when it was asked
 * @param answer the nominator's answer, plain text; null before
 * @param answeredAt when the answer was last saved; null before
 */
public record NominatorQuestion(
    String id,
    int version,
    String question,
    Instant askedAt,
    @Nullable String answer,
    @Nullable Instant answeredAt) {

  static NominatorQuestion of(Question question) {
    return new NominatorQuestion(
        question.id(),
        (int) question.revision(),
        question.text(),
        question.askedAt(),
        question.answer(),
        question.answeredAt());
  }
}

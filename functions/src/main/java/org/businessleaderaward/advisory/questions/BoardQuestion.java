package org.businessleaderaward.advisory.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to a nominator as the secretariat sees it.
 *
 * @param id identifier within the nomination
 * @param nomination id of the nomination
 * @param nomineeName name of the nominee when it was asked
 * @param adviserName name of who asked; empty when they are gone
 * @param version number of the version on record
 * @param question the question, plain text
 * @param askedAt when it was asked
 * @param status where it stands
 * @param answer the answer, plain text; null without one
 * @param answeredAt when the answer was last saved; null without one
 * @param withheldFor why it is withheld; null unless it is
 */
public record BoardQuestion(
    String id,
    String nomination,
    String nomineeName,
    String adviserName,
    int version,
    String question,
    Instant askedAt,
    QuestionStatus status,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable WithholdReason withheldFor) {

  static BoardQuestion of(Question question, String adviserName) {
    return new BoardQuestion(
        question.id(),
        question.nomination(),
        question.nomineeName(),
        adviserName,
        (int) question.revision(),
        question.text(),
        question.askedAt(),
        question.status(),
        question.answer(),
        question.answeredAt(),
        question.withheldFor());
  }
}

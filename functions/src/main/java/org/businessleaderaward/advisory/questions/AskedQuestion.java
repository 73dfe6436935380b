package org.businessleaderaward.advisory.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to the nominator as an adviser who may read the dossier sees it: never who asked, but
 * whether it is the reader's own.
 *
 * @param id identifier within the nomination
 * @param question the question, plain text
 * @param askedAt when it was asked
 * @param mine whether the reader asked it
 * @param status where it stands
 * @param answer the answer, plain text; null without one, and when it is withheld
 * @param answeredAt when the answer was last saved; null without one
 * @param withheldFor why it is withheld; null unless it is
 */
public record AskedQuestion(
    String id,
    String question,
    Instant askedAt,
    boolean mine,
    QuestionStatus status,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable WithholdReason withheldFor) {

  public static AskedQuestion of(Question question, String reader) {
    boolean shown = !question.isWithheld();
    return new AskedQuestion(
        question.id(),
        question.text(),
        question.askedAt(),
        question.isOf(reader),
        question.status(),
        shown ? question.answer() : null,
        shown ? question.answeredAt() : null,
        question.withheldFor());
  }
}

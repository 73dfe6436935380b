package org.businessleaderaward.advisory.questions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question of an adviser to the nominator.
 *
 * @param nomination id of the nomination that it is about
 * @param edition id of the edition
 * @param number its place among the nomination's, from 1; never given twice
 * @param nomineeName name of the nominee when it was asked
 * @param asker id of the adviser as a person; shown to nobody but the secretariat
 * @param text the question, plain text
 * @param askedAt when it was asked
 * @param answer what the nominator says, plain text; null before
 * @param answeredAt when the answer was last saved; null before
 * @param withheldFor why the secretariat withholds it; null unless it does
 * @param revision number of the version on record; 0 before it is stored
 */
public record Question(
    String nomination,
    String edition,
    int number,
    String nomineeName,
    String asker,
    String text,
    Instant askedAt,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable WithholdReason withheldFor,
    long revision) {

  /** Identifier within the nomination. */
  public String id() {
    return "question-" + number;
  }

  /** Where it stands. */
  public QuestionStatus status() {
    if (isWithheld()) {
      return QuestionStatus.WITHHELD;
    }
    return answer == null ? QuestionStatus.ASKED : QuestionStatus.ANSWERED;
  }

  public boolean isWithheld() {
    return withheldFor != null;
  }

  public boolean isOf(String adviser) {
    return asker.equals(adviser);
  }

  Question answered(String said, Instant now) {
    return with(said, now, withheldFor, revision);
  }

  Question withheld(WithholdReason why) {
    return with(answer, answeredAt, why, revision);
  }

  /** The same question as it is on record after it was written. */
  Question stored() {
    return with(answer, answeredAt, withheldFor, revision + 1);
  }

  private Question with(
      @Nullable String said, @Nullable Instant at, @Nullable WithholdReason why, long onRecord) {
    return new Question(
        nomination, edition, number, nomineeName, asker, text, askedAt, said, at, why, onRecord);
  }
}

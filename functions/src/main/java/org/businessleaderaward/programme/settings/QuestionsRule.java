package org.businessleaderaward.programme.settings;

import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.MissingText;
import org.businessleaderaward.programme.cycle.Move;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.businessleaderaward.programme.form.FormQuestion;

/**
 * When the questions of the form may change: as one likes while the edition is prepared; while the
 * call is open only their wording, in every language, for drafts answer them; then not at all, for
 * what was answered stays beside what was asked.
 */
final class QuestionsRule {
  private QuestionsRule() {}

  /**
   * Sets them.
   *
   * @param version the version that the change was made from
   */
  static Move set(Edition edition, long version, List<FormQuestion> asked) {
    if (edition.state() != EditionState.CALL_OPEN) {
      return Cycle.prepare(edition, version, found -> found.withFormQuestions(asked));
    }
    if (edition.version() != version) {
      return new Move.Refused(Obstacle.CHANGED);
    }
    if (!isSame(edition.formQuestions(), asked)) {
      return new Move.Refused(Obstacle.QUESTIONS_FIXED);
    }
    var reworded = edition.withFormQuestions(asked);
    return MissingText.of(reworded).isEmpty()
        ? new Move.Made(reworded)
        : new Move.Refused(Obstacle.TEXTS_MISSING);
  }

  /** Whether the same is asked, in the same order. */
  private static boolean isSame(List<FormQuestion> before, List<FormQuestion> after) {
    return before.size() == after.size()
        && IntStream.range(0, before.size()).allMatch(i -> before.get(i).asksAs(after.get(i)));
  }
}

package org.businessleaderaward.nominations.domain;

import java.util.List;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.form.FormQuestion;

/** Answers to an edition's own questions as people read them: of a choice what was chosen. */
public final class AnswerText {
  private AnswerText() {}

  /** What was answered to a question; empty when nothing was. */
  public static String of(FormQuestion asked, List<Answer> answers, Language language) {
    return answers.stream()
        .filter(answer -> answer.question().equals(asked.id()))
        .findFirst()
        .map(Answer::text)
        .map(text -> asked.option(text).map(option -> option.text().in(language)).orElse(text))
        .orElse("");
  }
}

package org.businessleaderaward.nominations.domain;

import java.util.List;
import java.util.Set;
import org.businessleaderaward.programme.form.FormQuestion;

/** Questions of an edition's own that files of the nomination answer. */
public final class FileAnswers {
  private FileAnswers() {}

  /**
   * Those that must be answered and are not; the fields are by the questions' ids.
   *
   * @param answered ids of the questions that files answer
   */
  public static List<Flaw> missing(List<FormQuestion> questions, Set<String> answered) {
    return questions.stream()
        .filter(asked -> asked.kind() == FormQuestion.Kind.FILE && asked.required())
        .filter(asked -> !answered.contains(asked.id()))
        .map(asked -> Flaw.of("REQUIRED", "This is still missing.", "answers", asked.id()))
        .toList();
  }
}

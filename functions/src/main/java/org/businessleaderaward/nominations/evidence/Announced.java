package org.businessleaderaward.nominations.evidence;

import java.util.Optional;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationRefusal;
import org.businessleaderaward.nominations.domain.EvidenceName;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What a nominator says of a file.
 *
 * @param name name of the file
 * @param question identifier of the question of the edition's own that it answers; null for
 *     evidence
 */
record Announced(String name, @Nullable String question) {
  /** A file of evidence. */
  static Announced evidence(String name) {
    return new Announced(name, null);
  }

  /** Why it is not taken; a file that answers a question takes the place of the one before. */
  Optional<UserError> refusal(Nomination stored, Edition edition) {
    var flaw = EvidenceName.flaw(name, "input", "name").map(NominationRefusal::of);
    if (flaw.isPresent()) {
      return flaw;
    }
    if (question == null) {
      return stored.evidenceFiles().stream().filter(file -> file.question() == null).count()
              < Uploads.MOST_FILES
          ? Optional.empty()
          : Optional.of(NominationRefusal.TOO_MANY_FILES.userError());
    }
    return FormQuestion.forFiles(edition.formQuestions()).anyMatch(question::equals)
        ? Optional.empty()
        : Optional.of(
            UserError.at(
                "UNKNOWN_QUESTION",
                "The edition has no such question that is answered by a file.",
                "input",
                "question"));
  }
}

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
 * @param replaces id of the file that answered the question, as far as the nominator saw; null when
 *     none did
 */
record Announced(String name, @Nullable String question, @Nullable String replaces) {
  /** A file that takes the place of none. */
  Announced(String name, @Nullable String question) {
    this(name, question, null);
  }

  /** A file of evidence. */
  static Announced evidence(String name) {
    return new Announced(name, null);
  }

  /** Whether a draft has the file that the nominator saw, or none, where this one is to be. */
  boolean isWhereItWas(Nomination draft) {
    return draft.evidenceFiles().stream()
        .filter(file -> file.isTo(question))
        .allMatch(file -> file.id().equals(replaces));
  }

  /**
   * Why it is not taken; a file that answers a question takes the place of the one before. How many
   * files another version of what was submitted has is said with that version.
   */
  Optional<UserError> refusal(Nomination stored, Edition edition) {
    var flaw = EvidenceName.flaw(name, "input", "name").map(NominationRefusal::of);
    if (flaw.isPresent()) {
      return flaw;
    }
    if (question == null) {
      return stored.receipt() != null
              || stored.evidenceFiles().stream().filter(file -> file.question() == null).count()
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

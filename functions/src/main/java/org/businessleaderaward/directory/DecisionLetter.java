package org.businessleaderaward.directory;

import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Mail;
import org.jspecify.annotations.Nullable;

/** Tells who proposed something for the directory what became of it. */
final class DecisionLetter {
  private DecisionLetter() {}

  /**
   * The letter.
   *
   * @param proposal id of what was proposed
   * @param name what it is called
   * @param refusal why it was refused; null when it was accepted
   */
  static Mail of(
      String proposal,
      String email,
      Language language,
      String name,
      @Nullable RefusalReason refusal) {
    return refusal == null
        ? new Mail(
            proposal, email, language, "proposal-accepted", Map.of("name", name), Optional.empty())
        : new Mail(
            proposal,
            email,
            language,
            "proposal-refused",
            Map.of("name", name, refusal.name(), "true"),
            Optional.empty());
  }
}

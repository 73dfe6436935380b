package org.businessleaderaward.jury.count;

import java.util.ArrayList;
import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.language.Texts;

/** Whether a citation can be announced: in one language at least, and whole in each of them. */
final class CitationCheck {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 2_000;

  private CitationCheck() {}

  /** What is wrong with it, by language; none of one that can be announced. */
  static List<UserError> of(Texts citation) {
    var errors = new ArrayList<UserError>();
    var given = citation.given();
    if (given.isEmpty()) {
      errors.add(
          UserError.at(
              "REQUIRED", "Give the citation in one language at least.", "input", "citation"));
    }
    given.forEach(
        (language, text) -> {
          var flaw = TextFlaw.ofLines(text, LONGEST);
          if (flaw.isPresent()) {
            errors.add(wrong(language, flaw.get().code(), flaw.get().message()));
          } else if (text.codePointCount(0, text.length()) < SHORTEST) {
            errors.add(
                wrong(
                    language,
                    "TOO_SHORT",
                    "A citation has at least %d characters.".formatted(SHORTEST)));
          }
        });
    return errors;
  }

  private static UserError wrong(Language language, String code, String message) {
    return UserError.at(code, message, "input", "citation", language.tag());
  }
}

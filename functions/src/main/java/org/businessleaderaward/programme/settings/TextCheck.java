package org.businessleaderaward.programme.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.Texts;

/**
 * Whether texts of the settings can go on record: any script, kept exactly but for space around it,
 * up to a number of characters (code points). NUL, other control characters and halves of surrogate
 * pairs are refused, for no store could give them back as they came; some texts may have line
 * breaks and tabs.
 */
final class TextCheck {
  private final List<UserError> errors = new ArrayList<>();

  /** What was found wrong so far. */
  List<UserError> errors() {
    return List.copyOf(errors);
  }

  /** Takes note of something else that is wrong. */
  void add(UserError error) {
    errors.add(error);
  }

  /** A text that must be there in some language, of one line. */
  Optional<LocalizedText> line(Texts sent, int most, String... field) {
    return needed(sent, most, false, field);
  }

  /** A text that must be there in some language, of any number of lines. */
  Optional<LocalizedText> lines(Texts sent, int most, String... field) {
    return needed(sent, most, true, field);
  }

  /** A text that may be missing in every language. */
  Optional<LocalizedText> optional(Texts sent, int most, String... field) {
    check(sent, most, true, field);
    return sent.text();
  }

  private Optional<LocalizedText> needed(Texts sent, int most, boolean lines, String... field) {
    check(sent, most, lines, field);
    var text = sent.text();
    if (text.isEmpty()) {
      errors.add(
          new UserError("REQUIRED", path(field), "Give this text in one language at least."));
    }
    return text;
  }

  private void check(Texts sent, int most, boolean lines, String... field) {
    sent.given()
        .forEach(
            (language, text) -> {
              var path = path(field);
              path.add(language.tag());
              if (lines ? !PlainText.areLines(text) : !PlainText.isLine(text)) {
                errors.add(
                    new UserError(
                        "INVALID_TEXT",
                        path,
                        "This text has control characters or broken characters; remove them."));
              } else if (text.codePointCount(0, text.length()) > most) {
                errors.add(
                    new UserError(
                        "TOO_LONG", path, "At most %,d characters are taken.".formatted(most)));
              }
            });
  }

  private static List<String> path(String... field) {
    var path = new ArrayList<>(List.of("input"));
    path.addAll(List.of(field));
    return path;
  }
}

package org.businessleaderaward.programme.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.language.Texts;

/**
 * Whether texts of the settings can go on record ({@link TextFlaw}): each is kept exactly but for
 * space around it, and some may have line breaks and tabs.
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
              var flaw = lines ? TextFlaw.ofLines(text, most) : TextFlaw.ofLine(text, most);
              flaw.ifPresent(why -> errors.add(new UserError(why.code(), path, why.message())));
            });
  }

  private static List<String> path(String... field) {
    var path = new ArrayList<>(List.of("input"));
    path.addAll(List.of(field));
    return path;
  }
}

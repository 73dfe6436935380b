package org.businessleaderaward.nominations.domain;

import java.util.Optional;
import org.businessleaderaward.language.PlainText;

/**
 * What a text field takes: any script, kept exactly as written, up to a number of characters (code
 * points). What no store could give back as it came, NUL and halves of surrogate pairs, and other
 * control characters are refused; a text of several lines may have tabs and line breaks.
 */
public final class TextRules {
  private TextRules() {}

  /** What is wrong with a text of one line; empty when nothing is. */
  public static Optional<Flaw> line(String text, int most, String... field) {
    return check(text, most, false, field);
  }

  /** What is wrong with a text of any number of lines; empty when nothing is. */
  public static Optional<Flaw> lines(String text, int most, String... field) {
    return check(text, most, true, field);
  }

  private static Optional<Flaw> check(String text, int most, boolean lines, String... field) {
    if (lines ? !PlainText.areLines(text) : !PlainText.isLine(text)) {
      return Optional.of(
          Flaw.of(
              "INVALID_TEXT",
              lines
                  ? "This text has control characters or broken characters; remove them."
                  : "This text has line breaks, control characters or broken characters;"
                      + " remove them.",
              field));
    }
    int length = text.codePointCount(0, text.length());
    return length <= most
        ? Optional.empty()
        : Optional.of(
            Flaw.of(
                "TOO_LONG",
                "This text has %d characters; at most %d are taken.".formatted(length, most),
                field));
  }
}

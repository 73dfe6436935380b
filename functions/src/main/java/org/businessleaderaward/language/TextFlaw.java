package org.businessleaderaward.language;

import java.util.Optional;

/**
 * Why a text of somebody's own cannot go on record: it is of any script, of so many characters
 * (code points) at most, and what {@link PlainText} says.
 *
 * @param code as refusals have it
 * @param message what is wrong and what to do, in English
 */
public record TextFlaw(String code, String message) {
  private static final TextFlaw NOT_PLAIN =
      new TextFlaw(
          "INVALID_TEXT", "This text has control characters or broken characters; remove them.");

  /** What is wrong with a text of one line. */
  public static Optional<TextFlaw> ofLine(String text, int most) {
    return PlainText.isLine(text) ? ofLength(text, most) : Optional.of(NOT_PLAIN);
  }

  /** What is wrong with a text of any number of lines. */
  public static Optional<TextFlaw> ofLines(String text, int most) {
    return PlainText.areLines(text) ? ofLength(text, most) : Optional.of(NOT_PLAIN);
  }

  private static Optional<TextFlaw> ofLength(String text, int most) {
    return text.codePointCount(0, text.length()) > most
        ? Optional.of(new TextFlaw("TOO_LONG", "At most %,d characters are taken.".formatted(most)))
        : Optional.empty();
  }
}

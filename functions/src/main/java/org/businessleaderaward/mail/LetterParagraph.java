package org.businessleaderaward.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of a letter.
 *
 * @param opens what the button says, of an address; else empty
 */
record LetterParagraph(String opens, String text) {
  private static final Pattern ADDRESS = Pattern.compile("> (.+)\\n(.+)");

  /** Those of a text. */
  static List<LetterParagraph> of(LetterTexts.Text letter) {
    return Arrays.stream(letter.body().strip().split("\\n\\s*\\n"))
        .map(LetterParagraph::of)
        .toList();
  }

  /** No value has a line break, so that none becomes an address. */
  private static LetterParagraph of(String paragraph) {
    var address = ADDRESS.matcher(paragraph);
    return address.matches()
        ? new LetterParagraph(address.group(1), address.group(2))
        : new LetterParagraph("", paragraph);
  }
}

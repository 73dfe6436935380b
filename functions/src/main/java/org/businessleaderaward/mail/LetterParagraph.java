package org.businessleaderaward.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of a letter.
 *
 * @param opens what the button says, of an address that has one; else empty
 * @param leads the words that are a link, of an address that has no button; else empty
 */
record LetterParagraph(String opens, String leads, String text) {
  private static final Pattern ADDRESS = Pattern.compile("(>>?) (.+)\\n(.+)");

  /** Those of a text. */
  static List<LetterParagraph> of(LetterTexts.Text letter) {
    return Arrays.stream(letter.body().strip().split("\\n\\s*\\n"))
        .map(LetterParagraph::of)
        .toList();
  }

  /** No value has a line break but between paragraphs, so that none becomes an address. */
  private static LetterParagraph of(String paragraph) {
    var address = ADDRESS.matcher(paragraph);
    if (!address.matches()) {
      return new LetterParagraph("", "", paragraph);
    }
    return address.group(1).equals(">")
        ? new LetterParagraph(address.group(2), "", address.group(3))
        : new LetterParagraph("", address.group(2), address.group(3));
  }
}

package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The header by which a browser saves a file instead of showing it (RFC 6266). */
final class ContentDisposition {
  /** What stands for itself in an {@code ext-value} (RFC 8187). */
  private static final String PLAIN = "!#$&+-.^_`|~";

  private ContentDisposition() {}

  /**
   * For a file of this name; an older reader sees the name with {@code _} for what is not ASCII.
   */
  static String attachment(String name) {
    var ascii = name.replaceAll("[^ -~]|[\"\\\\%]", "_");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String encoded(String name) {
    var text = new StringBuilder();
    for (byte octet : name.getBytes(UTF_8)) {
      char character = (char) (octet & 0xff);
      if (character < 128
          && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0)) {
        text.append(character);
      } else {
        text.append('%').append(java.util.HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return text.toString();
  }
}

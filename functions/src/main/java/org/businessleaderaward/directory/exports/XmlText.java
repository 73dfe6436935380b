package org.businessleaderaward.directory.exports;

import org.businessleaderaward.language.InvisibleSigns;

/** Text that may stand in XML 1.0, which has no form for some control characters (section 2.2). */
final class XmlText {
  private XmlText() {}

  /**
   * The text, without signs that nobody sees and that could turn what a reader shows after it; what
   * XML cannot say is replaced by U+FFFD.
   */
  static String of(String text) {
    return InvisibleSigns.withoutUseless(text)
        .codePoints()
        .map(c -> isAllowed(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}

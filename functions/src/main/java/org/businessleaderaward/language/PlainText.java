package org.businessleaderaward.language;

/**
 * What a text may be made of: any script, kept exactly as written. Control characters, NUL among
 * them, and halves of surrogate pairs, which no store could give back as they came, are refused; a
 * surrogate that is left among code points has no other half.
 */
public final class PlainText {
  private PlainText() {}

  /** Whether a text of one line can be kept. */
  public static boolean isLine(String text) {
    return text.codePoints().noneMatch(PlainText::cannotBeKept);
  }

  /** Whether a text of any number of lines, with tabs, can be kept. */
  public static boolean areLines(String text) {
    return text.codePoints().noneMatch(c -> cannotBeKept(c) && "\n\r\t".indexOf(c) < 0);
  }

  private static boolean cannotBeKept(int character) {
    return Character.getType(character) == Character.SURROGATE || Character.isISOControl(character);
  }
}

package org.businessleaderaward.language;

import java.util.regex.Pattern;

/**
 * What a text may be made of: any script, kept exactly as written. Control characters, NUL among
 * them, and halves of surrogate pairs, which no store could give back as they came, are refused; a
 * surrogate that is left among code points has no other half. Those that a word processor leaves in
 * what is copied from it are read as what they stand for there, before anything is refused: nobody
 * sees them, so that nobody could take them out.
 */
public final class PlainText {
  /** Word's line break and page break, and the next line of older machines. */
  private static final Pattern BREAK = Pattern.compile("[\\x0B\\f\\x85]");

  private static final Pattern BREAK_OR_TAB = Pattern.compile("\\r\\n|[\\t\\n\\x0B\\f\\r\\x85]");

  /** Word's hyphen at which no line ends. */
  private static final Pattern HYPHEN = Pattern.compile("\\x1E");

  /** All that can stand for nothing; NUL is no word processor's. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\x00\\t\\n\\r]]");

  private PlainText() {}

  /** A text of one line as it was meant by who copied it: breaks and tabs are spaces. */
  public static String asLine(String text) {
    return seen(BREAK_OR_TAB.matcher(text).replaceAll(" "));
  }

  /** A text of any number of lines as it was meant by who copied it. */
  public static String asLines(String text) {
    return seen(BREAK.matcher(text).replaceAll("\n"));
  }

  private static String seen(String text) {
    return UNSEEN.matcher(HYPHEN.matcher(text).replaceAll("\u2011")).replaceAll("");
  }

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

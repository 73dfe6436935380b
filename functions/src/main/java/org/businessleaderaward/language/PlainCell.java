package org.businessleaderaward.language;

/**
 * A cell of a table that a spreadsheet shows and never computes: a text that could begin a formula
 * gets an apostrophe before it (OWASP, CSV Injection). Full-width signs count, for spreadsheets in
 * Chinese and Japanese take them as the plain ones.
 */
public final class PlainCell {
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private PlainCell() {}

  /** The text as it may stand in a cell. */
  public static String of(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

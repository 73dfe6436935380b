package org.businessleaderaward.advisory.domain;

/**
 * A cell of a table that a spreadsheet shows and never computes: a text that could begin a formula
 * has an apostrophe before it (OWASP, "CSV Injection").
 */
public final class PlainCell {
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private PlainCell() {}

  /** The text as it may stand in a cell. */
  public static String of(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

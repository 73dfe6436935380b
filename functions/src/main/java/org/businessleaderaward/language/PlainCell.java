package org.businessleaderaward.language;

import java.util.regex.Pattern;

/**
 * A cell of a table that a spreadsheet shows and never computes: a text that could begin a formula
 * gets an apostrophe before it (OWASP, CSV Injection). Full-width signs count, for spreadsheets in
 * Chinese and Japanese take them as the plain ones. So does what follows a semicolon, a tab, a bar
 * or a line break: where the comma is the decimal sign, spreadsheets read a table as if its cells
 * ended there.
 */
public final class PlainCell {
  private static final String OF_A_FORMULA = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern AT_THE_BEGINNING =
      Pattern.compile("^(?=[\t\r\n]| *[" + OF_A_FORMULA + "])");

  private static final Pattern WITHIN =
      Pattern.compile("[;|\t\r\n] *\"*(?=[" + OF_A_FORMULA + "])");

  private PlainCell() {}

  /** The text as it may stand in a cell. */
  public static String of(String text) {
    var within = WITHIN.matcher(text).replaceAll("$0'");
    return AT_THE_BEGINNING.matcher(within).replaceFirst("'");
  }
}

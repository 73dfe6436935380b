package org.businessleaderaward.nominations.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/**
 * The action that goes to a place of its own file and does nothing else (ISO 32000-2, 12.6.4.2),
 * told by all that it may have, each entry with its value in place: what another object holds, and
 * what readers would have to repair, is not taken for it.
 */
final class PdfGoing {
  private static final String BLANK = "\\x00\\t\\n\\f\\r ";
  private static final String BLANKS = "[%s]*+".formatted(BLANK);
  private static final String NAME = "/[^\\x00- ()<>\\[\\]{}/%]++";
  private static final String ARRAY = "\\[[^\\[\\]()<>%]*+\\]";
  private static final String TEXT = "\\([^()\\\\]*+(?:\\\\[\\x00-\\xff][^()\\\\]*+){0,99}+\\)";
  private static final String HEX = "<[0-9A-Fa-f%s]*+>".formatted(BLANK);
  private static final String REFERENCE = "\\d{1,9} \\d{1,5} R";

  private static final Pattern BEGIN = Pattern.compile("<<" + BLANKS);
  private static final Pattern ENTRY =
      Pattern.compile(
          String.join(
              BLANKS,
              "(%s)".formatted(NAME),
              "(?:(%s)|%s)".formatted(NAME, String.join("|", ARRAY, TEXT, HEX, REFERENCE)),
              ""));
  private static final Pattern END = Pattern.compile(">>");

  private PdfGoing() {}

  /** Whether such an action is all of the dictionary that begins there. */
  static boolean isAt(byte[] bytes, int from, int to) {
    var read = BEGIN.matcher(new String(bytes, from, to - from, ISO_8859_1));
    boolean goes = read.lookingAt();
    int at = goes ? read.end() : 0;
    while (goes && read.usePattern(ENTRY).region(at, to - from).lookingAt()) {
      int value = read.start(2);
      goes =
          isOfIt(
              PdfNames.name(bytes, from + at + 1, to),
              value < 0 ? "" : PdfNames.name(bytes, from + value + 1, to));
      at = read.end();
    }
    return goes && read.usePattern(END).region(at, to - from).lookingAt();
  }

  private static boolean isOfIt(String key, String name) {
    return switch (key) {
      case "S" -> name.equals("GoTo");
      case "Type" -> name.equals("Action");
      case "D", "SD" -> true;
      default -> false;
    };
  }
}

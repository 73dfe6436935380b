package org.businessleaderaward.programme.pages;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** The places in a text that somebody still has to fill in, marked by double brackets. */
public final class Unfinished {
  private static final Pattern PLACE = Pattern.compile("\\[\\[[^\\[\\]\\n]+]]");
  private static final Pattern HEADING = Pattern.compile("#{1,6} .*");

  private Unfinished() {}

  /** How many places there are. */
  public static int places(String text) {
    return Math.toIntExact(PLACE.matcher(text).results().count());
  }

  /**
   * The text without the lines that have such a place, and without the headings that nothing is
   * left under; empty when nothing is left.
   */
  public static String without(String text) {
    if (places(text) == 0) {
      return text;
    }
    var kept = new ArrayDeque<String>();
    boolean isUnder = false;
    for (var line : text.lines().toList().reversed()) {
      boolean heads = HEADING.matcher(line.strip()).matches();
      if (places(line) == 0 && (!heads || isUnder)) {
        kept.addFirst(line);
      }
      isUnder = heads ? false : isUnder || (!line.isBlank() && places(line) == 0);
    }
    return String.join("\n", kept).strip();
  }
}

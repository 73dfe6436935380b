package org.businessleaderaward.programme.pages;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** The places in a text that somebody still has to fill in, marked by double brackets. */
public final class Unfinished {
  private static final Pattern PLACE = Pattern.compile("\\[\\[[^\\[\\]\\n]+]]");
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) .*");

  /** Below every heading. */
  private static final int TEXT = 7;

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
    int below = 0;
    for (var line : text.lines().toList().reversed()) {
      int level = level(line);
      if (places(line) > 0 || (level < TEXT && below <= level)) {
        continue;
      }
      kept.addFirst(line);
      below = line.isBlank() ? below : level;
    }
    return String.join("\n", kept).strip();
  }

  /** How deep a line stands: a heading by its marks, 1 to 6. */
  private static int level(String line) {
    var heading = HEADING.matcher(line.strip());
    return heading.matches() ? heading.group(1).length() : TEXT;
  }
}

package org.businessleaderaward.access.traces;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an export goes on.
 *
 * @param in which edition's it is, or what no edition keeps
 * @param module which of those that keep it
 * @param after the key of what was given out last of it; empty where nothing was
 */
record ExportPlace(String in, int module, String after) {
  private static final Pattern CURSOR = Pattern.compile("([^#]*)#(\\d{1,3})#(.*)");

  /** What a cursor says; empty where it is none. */
  static Optional<ExportPlace> read(String cursor) {
    return Optional.of(CURSOR.matcher(cursor))
        .filter(Matcher::matches)
        .map(
            found ->
                new ExportPlace(found.group(1), Integer.parseInt(found.group(2)), found.group(3)));
  }

  /** Whether a part of what is kept can have ended there. */
  boolean isIn(List<KeptApart> kept) {
    return kept.stream().anyMatch(each -> each.id().equals(in) && module < each.traces().size());
  }

  /** The same as a text, for who asks to give it back. */
  String cursor() {
    return in + "#" + module + "#" + after;
  }
}

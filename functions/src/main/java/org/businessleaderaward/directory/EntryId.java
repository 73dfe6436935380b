package org.businessleaderaward.directory;

import java.util.regex.Pattern;

/** What an id of an entry looks like: its sort, then words and digits with hyphens between. */
final class EntryId {
  /** The most characters of an id. */
  static final int LONGEST = 120;

  private static final Pattern FORM = Pattern.compile("(partnership|organisation)(-[a-z0-9]+)+");

  private EntryId() {}

  static boolean isOne(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}

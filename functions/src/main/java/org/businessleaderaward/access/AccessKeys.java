package org.businessleaderaward.access;

import java.util.Locale;
import org.businessleaderaward.storage.KeyText;

/** Keys of the access table. Tokens and addresses enter as hashes only. */
public final class AccessKeys {
  static final String BY_EDITION = "byEdition";
  static final String PERSON = "PERSON";
  static final String LINK = "LINK";

  private AccessKeys() {}

  static String person(String id) {
    return KeyText.of(PERSON, id);
  }

  static String link(String tokenHash) {
    return KeyText.of(LINK, tokenHash);
  }

  /** The persons of one role in an edition: a partition of the index, and of the roll. */
  static String roster(String edition, Role role) {
    return KeyText.of("EDITION", edition, role.name());
  }

  public static String roll(String edition, Role role) {
    return KeyText.of("ROLL", edition, role.name());
  }

  /** By name; the id tells namesakes apart. */
  static String place(String name, String id) {
    var text = name.replaceAll("[#\\p{Cntrl}]", " ").strip().toLowerCase(Locale.ROOT);
    return KeyText.of(text.isEmpty() ? "-" : text, id);
  }
}

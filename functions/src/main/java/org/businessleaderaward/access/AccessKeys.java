package org.businessleaderaward.access;

import java.time.Instant;
import java.util.Locale;
import org.businessleaderaward.storage.KeyText;
import org.jspecify.annotations.Nullable;

/** Keys of the access table. Tokens and addresses enter as hashes only. */
public final class AccessKeys {
  public static final String BY_EDITION = "byEdition";
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

  /** Who opened something of an edition. */
  public static String trail(String edition, String subject) {
    return KeyText.of("TRAIL", edition, subject);
  }

  /** What a reader opened in an hour; the file, where it was one. */
  public static String opening(String hour, String reader, String what, @Nullable String file) {
    return file == null ? KeyText.of(hour, reader, what) : KeyText.of(hour, reader, what, file);
  }

  /** By the instant. */
  public static String openingAt(Instant at, String reader) {
    return KeyText.of(at.toString(), reader);
  }

  /** Who opened what in an edition: a partition of the index. */
  public static String trail(String edition) {
    return KeyText.of("EDITION", edition, "TRAIL");
  }

  /** By name; the id tells namesakes apart. */
  static String place(String name, String id) {
    var text = name.replaceAll("[#\\p{Cntrl}]", " ").strip().toLowerCase(Locale.ROOT);
    return KeyText.of(text.isEmpty() ? "-" : text, id);
  }
}

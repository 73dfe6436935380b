package org.businessleaderaward.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.businessleaderaward.access.traces.ExpiringKind;
import org.businessleaderaward.storage.KeyText;

/** Keys of the access table. Tokens and addresses enter as hashes only. */
public final class AccessKeys {
  public static final String BY_EDITION = "byEdition";
  static final String PERSON = "PERSON";
  static final String LINK = "LINK";
  private static final String TRAIL = "TRAIL";

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

  /** Nominators and nominees of an edition to whom a mail came back: a partition of the index. */
  static String returned(String edition) {
    return KeyText.of("EDITION", edition, "RETURNED");
  }

  /** There, in the order in which it was noted what became of their mails. */
  static String notedAt(Instant at, String id) {
    return KeyText.of(KeyText.digits(at), id);
  }

  public static String roll(String edition, Role role) {
    return KeyText.of("ROLL", edition, role.name());
  }

  /** Who opened something. */
  public static String trailOf(String subject) {
    return KeyText.of(TRAIL, "OF", subject);
  }

  /** What a reader opened. */
  public static String trailBy(String reader) {
    return KeyText.of(TRAIL, "BY", reader);
  }

  /** Who left an edition's rosters and is to be forgotten. */
  public static String leavers(String edition) {
    return KeyText.of(TRAIL, "LEAVERS", edition);
  }

  /** Who opened what in an edition: a partition of the index. */
  public static String trail(String edition) {
    return KeyText.of("EDITION", edition, TRAIL);
  }

  /**
   * An opening in a partition of the trail.
   *
   * @param from the instant from which the same is not noted again
   * @param rest what tells it from others: the reader or the subject, what it was, the file
   */
  public static String opening(Instant from, List<String> rest) {
    return KeyText.of(
        Stream.concat(Stream.of(KeyText.digits(from)), rest.stream()).toArray(String[]::new));
  }

  /** The links that go at the same age: a partition of the index. */
  static String links(String edition, ExpiringKind kind) {
    return KeyText.of("EDITION", edition, kind.name());
  }

  /** A link's place among them: whichever goes first is first. */
  static String expiry(Instant goesAt, String tokenHash) {
    return KeyText.of(KeyText.digits(goesAt), tokenHash);
  }

  /** Where those begin that go after an instant. */
  static String expiryAfter(Instant now) {
    return KeyText.digits(now.plusMillis(1));
  }

  /** By name; the id tells namesakes apart. */
  static String place(String name, String id) {
    var text = name.replaceAll("[#\\p{Cntrl}]", " ").strip().toLowerCase(Locale.ROOT);
    return KeyText.of(text.isEmpty() ? "-" : text, id);
  }
}

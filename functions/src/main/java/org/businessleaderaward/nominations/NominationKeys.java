package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.Locale;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.duplicates.Likeness;
import org.businessleaderaward.storage.KeyText;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Keys of the nominations table. A nomination and what belongs to it lie in one partition. What was
 * submitted is listed by edition and status, oldest first; drafts have lists of their own.
 */
public final class NominationKeys {
  public static final String BY_EDITION = "byEdition";
  static final String NOMINATION = "NOMINATION";
  public static final String ERASURE = "ERASURE";
  public static final String ASKING = "ASKING";
  public static final String IDLE = "IDLE";
  public static final String LETTER = "LETTER";
  public static final String FEEDBACK = "FEEDBACK";
  public static final String COUNTER = "REFERENCES";
  public static final String TERMS = "TERMS";
  public static final String LATE = "LATE";
  static final String DRAFTING = "DRAFTING";
  static final String ROW = "ROW";
  static final String VERSIONS = "VERSION#";
  public static final String TRANSLATIONS = "TRANSLATION#";
  public static final String TRANSLATED = "TRANSLATED#";

  private static final String NOTHING = "-";
  private static final String NEVER = "999999999999999";

  private NominationKeys() {}

  public static String partition(String nomination) {
    return KeyText.of(NOMINATION, nomination);
  }

  static Key nomination(String nomination) {
    return key(partition(nomination), NOMINATION);
  }

  static Key row(String nomination) {
    return key(partition(nomination), ROW);
  }

  /** A note of officers of an edition about a nomination. */
  public static String note(String edition, String id) {
    return KeyText.of("NOTE", edition, id);
  }

  /** How the keys of all of them begin. */
  public static String notes(String edition) {
    return KeyText.prefix("NOTE", edition);
  }

  /** A translation into a language. */
  public static String translation(Language language) {
    return TRANSLATIONS + language.name();
  }

  /** A translation that those who judge were given, before another took its place. */
  public static String translated(Language language, long version) {
    return TRANSLATED + String.format(Locale.ROOT, "%s#%06d", language.name(), version);
  }

  /** The submission made with a key that the client chose. */
  public static String submission(String idempotencyKey) {
    return KeyText.of("SUBMISSION", idempotencyKey);
  }

  /** An earlier version of what was submitted. */
  static String version(int number) {
    return VERSIONS + String.format(Locale.ROOT, "%02d", number);
  }

  /** What an edition keeps of its own here, such as its terms. */
  public static String edition(String edition) {
    return KeyText.of("EDITION", edition);
  }

  /** Whose answer an edition waits for. */
  public static String waiting(String edition) {
    return KeyText.of("EDITION", edition, "CONSENT", "WAITING");
  }

  /** A key under which a nomination is found by who or what is like another. */
  public static String likeness(Likeness of, String key, String spoken) {
    return KeyText.of("LIKE", of.name(), key, spoken.isEmpty() ? NOTHING : spoken);
  }

  /** All of an edition that have a key. */
  public static String alike(String edition, Likeness of, String key) {
    return KeyText.of("EDITION", edition, "LIKE", of.name(), key);
  }

  public static String alikePosition(String nomination, String spoken) {
    return KeyText.of(nomination, spoken.isEmpty() ? NOTHING : spoken);
  }

  /** That a file is being copied. */
  public static String copy(String file) {
    return KeyText.of("COPY", file);
  }

  /** What is being copied of an edition. */
  public static String copies(String edition) {
    return KeyText.of("EDITION", edition, "COPIES");
  }

  /** That an address stands in a nomination. */
  public static String mention(Role role, String hash) {
    return KeyText.of("MENTION", role.name(), hash);
  }

  /** The nominations of an edition in which an address stands. */
  public static String mentions(String edition, Role role, String hash) {
    return KeyText.of("EDITION", edition, "MENTION", role.name(), hash);
  }

  /** Where a nomination stands among those: the confirmed ones first. */
  public static String mentioned(String nomination, boolean confirmed) {
    return KeyText.of(confirmed ? "0" : "1", nomination);
  }

  /** Who began a draft in an edition. */
  static String drafts(String edition) {
    return KeyText.of("EDITION", edition, "DRAFTS");
  }

  /** The drafts of an edition, by when they are due to go. */
  public static String idle(String edition) {
    return KeyText.of("EDITION", edition, "IDLE");
  }

  /** What the people of an edition's nominations were told, by when it was written. */
  public static String letters(String edition) {
    return KeyText.of("EDITION", edition, "LETTERS");
  }

  /** The batches in which an edition's letters are released, by their kind. */
  public static String batches(String edition) {
    return KeyText.of("LETTERS", edition);
  }

  /** The rows of an edition's board, by when they were written. */
  static String rows(String edition) {
    return KeyText.of("EDITION", edition, "ROWS");
  }

  /** Not before any row that was written then. */
  public static String writtenAt(Instant from) {
    return KeyText.digits(from);
  }

  /** What is being erased of an edition. */
  public static String erasures(String edition) {
    return KeyText.of("EDITION", edition, "ERASURES");
  }

  /** The place of who is to be reminded at an instant; the last, by id, of who is not any more. */
  public static String reminder(@Nullable Instant dueAt, String nomination) {
    return KeyText.of(dueAt == null ? NEVER : KeyText.digits(dueAt), nomination);
  }

  static String board(String edition, NominationStatus status) {
    return KeyText.of("EDITION", edition, "STATUS", status.name());
  }

  public static String boardPosition(Instant submittedAt, String nomination) {
    return KeyText.of(KeyText.digits(submittedAt), nomination);
  }

  public static Key key(String partition, String sort) {
    return Key.builder().partitionValue(partition).sortValue(sort).build();
  }
}

package org.businessleaderaward.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** The keys of the programme's table: all editions in one partition, by id, and all marks. */
public final class ProgrammeKeys {
  /** The partition of every edition. */
  static final String EDITIONS = "EDITIONS";

  /** The partition of every edition's mark. */
  static final String MARKS = "MARKS";

  /** How long an edition keeps what it has. */
  public static final String RETENTION = "RETENTION";

  /** The partition of the current texts of the institution's pages. */
  public static final String PAGES = "PAGES";

  private ProgrammeKeys() {}

  static Key edition(String id) {
    return Key.builder().partitionValue(EDITIONS).sortValue(id).build();
  }

  /** What an edition is known by without reading it. */
  static Key mark(String id) {
    return Key.builder().partitionValue(MARKS).sortValue(id).build();
  }

  /** The partition of an edition's closing notices, by window and close. */
  public static String notices(String edition) {
    return KeyText.of("NOTICES", edition);
  }

  /** A window that is extended after its close closes once more. */
  public static String close(Window closed) {
    return KeyText.of(closed.kind().name(), closed.closesAt().toString());
  }

  public static Key notice(String edition, Window closed) {
    return Key.builder().partitionValue(notices(edition)).sortValue(close(closed)).build();
  }

  /** How long an edition keeps what it has. */
  public static Key retention(String edition) {
    return Key.builder().partitionValue(notices(edition)).sortValue(RETENTION).build();
  }

  /** The current text of a page in a language. */
  public static Key pageText(String page, Language language) {
    return Key.builder().partitionValue(PAGES).sortValue(KeyText.of(page, language.name())).build();
  }

  /** The partition of all versions of a page's text in a language. */
  public static String pageVersions(String page, Language language) {
    return KeyText.of("PAGE", page, language.name());
  }

  /** One of them; nine digits, so that they lie in their order. */
  public static Key pageVersion(String page, Language language, int version) {
    return Key.builder()
        .partitionValue(pageVersions(page, language))
        .sortValue(String.format(Locale.ROOT, "%09d", version))
        .build();
  }

  /** What was written of a laureate, by the nomination of whom it is. */
  public static Key laureate(String edition, String nomination) {
    return Key.builder()
        .partitionValue(KeyText.of("LAUREATES", edition))
        .sortValue(nomination)
        .build();
  }

  /** A laureate's portrait, beside that. */
  public static Key portrait(String edition, String nomination) {
    return Key.builder()
        .partitionValue(KeyText.of("LAUREATES", edition))
        .sortValue(KeyText.of(nomination, "PORTRAIT"))
        .build();
  }

  /** The same in small, which lists show. */
  public static Key smallPortrait(String edition, String nomination) {
    return Key.builder()
        .partitionValue(KeyText.of("LAUREATES", edition))
        .sortValue(KeyText.of(nomination, "SMALL"))
        .build();
  }

  /** The partition of what an edition's advisers and jurors said of being named, by person. */
  public static String allNamed(String edition) {
    return KeyText.of("NAMED", edition);
  }

  /** The same of one of them. */
  public static Key named(String edition, String person) {
    return Key.builder().partitionValue(allNamed(edition)).sortValue(person).build();
  }

  /** The picture of one of them, which no list of what they said reads. */
  public static Key memberPicture(String edition, String person) {
    return Key.builder()
        .partitionValue(KeyText.of("NAMED", edition, "PICTURES"))
        .sortValue(person)
        .build();
  }

  /** The partition of an edition's circulars. */
  public static String circulars(String edition) {
    return KeyText.of("CIRCULARS", edition);
  }

  /** Tells the circular of one extension from those of others. */
  public static String moreTime(Window.Kind extended, Instant closesAt) {
    return KeyText.of(extended.name(), closesAt.toString());
  }

  /** Tells the circular of one withdrawal from those of others. */
  public static String withdrawal(String nomination) {
    return KeyText.of("WITHDRAWN", nomination);
  }

  /** Tells the circular of one reminder of drafts from those of others, and of another close. */
  public static String drafts(Instant closesAt, Duration before) {
    return KeyText.of("DRAFTS", KeyText.digits(closesAt), before.toString());
  }

  /** The same of one reminder of statements. */
  public static String statements(Instant closesAt, Duration before) {
    return KeyText.of("STATEMENTS", KeyText.digits(closesAt), before.toString());
  }
}

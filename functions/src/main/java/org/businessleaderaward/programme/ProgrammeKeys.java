package org.businessleaderaward.programme;

import java.time.Duration;
import java.time.Instant;
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

  private ProgrammeKeys() {}

  static Key edition(String id) {
    return Key.builder().partitionValue(EDITIONS).sortValue(id).build();
  }

  /** What an edition is known by without reading it. */
  static Key mark(String id) {
    return Key.builder().partitionValue(MARKS).sortValue(id).build();
  }

  /** The partition of an edition's closing notices, by window. */
  public static String notices(String edition) {
    return KeyText.of("NOTICES", edition);
  }

  public static Key notice(String edition, Window.Kind closed) {
    return Key.builder().partitionValue(notices(edition)).sortValue(closed.name()).build();
  }

  /** How long an edition keeps what it has. */
  public static Key retention(String edition) {
    return Key.builder().partitionValue(notices(edition)).sortValue(RETENTION).build();
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

package org.businessleaderaward.programme;

import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/** The keys of the programme's table: all editions in one partition, by id. */
final class ProgrammeKeys {
  /** The partition of every edition. */
  static final String EDITIONS = "EDITIONS";

  private ProgrammeKeys() {}

  static Key edition(String id) {
    return Key.builder().partitionValue(EDITIONS).sortValue(id).build();
  }

  /** The partition of an edition's closing notices, by window. */
  static String notices(String edition) {
    return KeyText.of("NOTICES", edition);
  }

  static Key notice(String edition, Window.Kind closed) {
    return Key.builder().partitionValue(notices(edition)).sortValue(closed.name()).build();
  }

  /** The partition of an edition's circulars. */
  static String circulars(String edition) {
    return KeyText.of("CIRCULARS", edition);
  }
}

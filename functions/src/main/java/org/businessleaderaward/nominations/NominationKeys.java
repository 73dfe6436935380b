package org.businessleaderaward.nominations;

import java.time.Instant;
import java.util.Locale;
import org.businessleaderaward.storage.KeyText;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Keys of the nominations table. A nomination and what belongs to it lie in one partition. What was
 * handed in is listed by edition and status, oldest first; drafts are in no list.
 */
final class NominationKeys {
  static final String BY_EDITION = "byEdition";
  static final String NOMINATION = "NOMINATION";
  static final String RESUME_MAIL = "RESUME_MAIL";
  static final String COUNTER = "REFERENCES";

  private NominationKeys() {}

  static String partition(String nomination) {
    return KeyText.of(NOMINATION, nomination);
  }

  /** The submission made with a key that the client chose. */
  static String submission(String idempotencyKey) {
    return KeyText.of("SUBMISSION", idempotencyKey);
  }

  /** The counter of an edition's references. */
  static String counter(String edition) {
    return KeyText.of("EDITION", edition);
  }

  static String board(String edition, NominationStatus status) {
    return KeyText.of("EDITION", edition, "STATUS", status.name());
  }

  /** Fifteen digits, so that the order of the text is the order of the instants. */
  static String boardPosition(Instant submittedAt, String nomination) {
    return KeyText.of(String.format(Locale.ROOT, "%015d", submittedAt.toEpochMilli()), nomination);
  }

  static Key key(String partition, String sort) {
    return Key.builder().partitionValue(partition).sortValue(sort).build();
  }
}

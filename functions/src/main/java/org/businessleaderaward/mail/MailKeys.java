package org.businessleaderaward.mail;

import java.time.Instant;
import org.businessleaderaward.storage.KeyText;

/**
 * Keys of the outbox: a partition for each recipient, so that what was written to one is found, one
 * for what is to be tried again, in the order in which it is due, and one for what was given up.
 */
final class MailKeys {
  /** The partition of what is to be tried again. */
  static final String LATER = "LATER";

  /** The partition of what was given up, until it is sent again or forgotten. */
  static final String GIVEN_UP = "GIVEN_UP";

  private static final String MAIL = "MAIL";

  private MailKeys() {}

  /** Where a mail that is due then stands among those to be tried again. */
  static String due(Instant at, String mail) {
    return KeyText.of(seconds(at), mail);
  }

  /** What comes after everything that is due at an instant. */
  static String dueBy(Instant at) {
    return seconds(at.plusSeconds(1));
  }

  private static String seconds(Instant at) {
    return "%012d".formatted(at.getEpochSecond());
  }

  /** The partition of the mails to one recipient. */
  static String recipient(String recipient) {
    return KeyText.of(MAIL, recipient);
  }
}

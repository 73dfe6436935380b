package org.businessleaderaward.mail;

import org.businessleaderaward.storage.KeyText;

/** Keys of the outbox: a partition for each recipient, so that what was written to one is found. */
final class MailKeys {
  private static final String MAIL = "MAIL";

  private MailKeys() {}

  /** The partition of the mails to one recipient. */
  static String recipient(String recipient) {
    return KeyText.of(MAIL, recipient);
  }
}

package org.businessleaderaward.mail;

import org.businessleaderaward.storage.KeyText;

/** Keys of the outbox: a partition per mail. */
final class MailKeys {
  static final String MAIL = "MAIL";

  private MailKeys() {}

  static String mail(String id) {
    return KeyText.of(MAIL, id);
  }
}

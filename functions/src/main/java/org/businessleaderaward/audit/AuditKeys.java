package org.businessleaderaward.audit;

import java.util.Locale;
import org.businessleaderaward.storage.KeyText;

/**
 * Keys of the audit table: a partition per log for its entries, one for its head, and one for what
 * waits to be chained.
 */
final class AuditKeys {
  static final String HEAD = "HEAD";

  private AuditKeys() {}

  static String entries(String log) {
    return KeyText.of("LOG", log);
  }

  /** Ten digits, so that the order of the text is the order of the numbers. */
  static String entry(long index) {
    return String.format(Locale.ROOT, "%010d", index);
  }

  static String head(String log) {
    return KeyText.of(HEAD, log);
  }

  static String waiting(String log) {
    return KeyText.of("WAITING", log);
  }

  /** In the order of time; one act is done to a subject once. */
  static String waiting(Act act) {
    return KeyText.of(KeyText.digits(act.at()), act.act(), act.subject());
  }
}

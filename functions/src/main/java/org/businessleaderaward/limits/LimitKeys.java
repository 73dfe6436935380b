package org.businessleaderaward.limits;

import org.businessleaderaward.storage.KeyText;

/**
 * Keys of the counts, which lie in the access table. Whose a count is enters as a keyed hash only.
 */
final class LimitKeys {
  static final String COUNT = "COUNT";
  static final String OCCASIONS = "OCCASIONS";

  private LimitKeys() {}

  static String count(Allowance allowance, String hash) {
    return KeyText.of(COUNT, allowance.name(), hash);
  }
}

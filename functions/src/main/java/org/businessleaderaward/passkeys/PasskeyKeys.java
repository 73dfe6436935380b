package org.businessleaderaward.passkeys;

import org.businessleaderaward.storage.KeyText;

/** Keys of this module in the access table: a second factor lies beside its person. */
final class PasskeyKeys {
  static final String PASSKEY = "PASSKEY";

  private PasskeyKeys() {}

  static String person(String id) {
    return KeyText.of("PERSON", id);
  }
}

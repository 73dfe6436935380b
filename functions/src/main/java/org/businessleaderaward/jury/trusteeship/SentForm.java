package org.businessleaderaward.jury.trusteeship;

import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/** What trustees send is in its one form, or is not taken. */
final class SentForm {
  private SentForm() {}

  /** Whether something holds; what cannot even be read does not. */
  static boolean holds(BooleanSupplier check) {
    try {
      return check.getAsBoolean();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Reads lower-case hexadecimal. */
  static byte[] bytes(String hex) {
    var bytes = HexFormat.of().parseHex(hex);
    if (!HexFormat.of().formatHex(bytes).equals(hex)) {
      throw new IllegalArgumentException("hexadecimal digits are in lower case");
    }
    return bytes;
  }
}

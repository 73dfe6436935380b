package org.businessleaderaward.jury.trusteeship;

import java.util.Base64;
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

  /** Refuses what is not so. */
  static void require(boolean so, String why) {
    if (!so) {
      throw new IllegalArgumentException(why);
    }
  }

  /** Reads base64 with padding, which has one form only (RFC 4648, section 3.5). */
  static byte[] base64(String text) {
    var bytes = Base64.getDecoder().decode(text);
    require(Base64.getEncoder().encodeToString(bytes).equals(text), "another form of base64");
    return bytes;
  }

  /** Reads lower-case hexadecimal. */
  static byte[] bytes(String hex) {
    var bytes = HexFormat.of().parseHex(hex);
    require(HexFormat.of().formatHex(bytes).equals(hex), "hexadecimal digits are in lower case");
    return bytes;
  }
}

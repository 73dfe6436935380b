package org.businessleaderaward.gateway.http;

import java.util.Arrays;
import org.businessleaderaward.crypto.Sha256;

/**
 * A weak validator of an answer (RFC 9110, section 8.8.3): the same for the same data, though each
 * answer has a request id of its own.
 */
public final class EntityTag {
  private static final int BYTES = 18;

  private EntityTag() {}

  /** The tag of some data. */
  public static String of(byte[] data) {
    return "W/\"" + Sha256.of(data).base64url(BYTES) + "\"";
  }

  /** Whether a header {@code If-None-Match} names it, by the weak comparison that it asks for. */
  public static boolean isAmong(String header, String tag) {
    return header.strip().equals("*")
        || Arrays.stream(header.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> opaque(each).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}

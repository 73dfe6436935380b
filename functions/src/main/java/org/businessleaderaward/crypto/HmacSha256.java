package org.businessleaderaward.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), 32 bytes: a hash that nobody can compute without its key. */
public final class HmacSha256 {
  private HmacSha256() {}

  /**
   * That of a text in UTF-8.
   *
   * @param key of at least one byte
   */
  public static byte[] of(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

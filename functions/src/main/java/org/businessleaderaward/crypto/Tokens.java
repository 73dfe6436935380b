package org.businessleaderaward.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of 256 random bits; their SHA-256 alone is stored. */
public final class Tokens {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** A new secret, 43 characters of base64url. */
  public static String fresh() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package org.businessleaderaward.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Comparison with a secret, in a time that tells nothing of where the two differ. */
public final class ConstantTime {
  private ConstantTime() {}

  /** Whether two texts are the same. */
  public static boolean same(String one, String other) {
    return same(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether two arrays hold the same bytes. */
  public static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}

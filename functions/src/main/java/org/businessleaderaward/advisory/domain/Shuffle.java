package org.businessleaderaward.advisory.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An order that a seed decides and nothing else: by SHA-256 of the seed and each identifier. */
public final class Shuffle {
  private Shuffle() {}

  /** What an identifier is sorted by. */
  public static String place(String seed, String id) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest((seed + id).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

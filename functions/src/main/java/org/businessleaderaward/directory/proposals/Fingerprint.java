package org.businessleaderaward.directory.proposals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.businessleaderaward.crypto.Sha256;

/** Fingerprints of what is compared and not kept. */
public final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 of texts in lower-case hexadecimal; each is written with its length before it. */
  public static String of(String... texts) {
    return Sha256.of(Arrays.stream(texts).map(Fingerprint::withLength).toArray(byte[][]::new))
        .hex();
  }

  private static byte[] withLength(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return (length + ":" + text).getBytes(StandardCharsets.UTF_8);
  }
}

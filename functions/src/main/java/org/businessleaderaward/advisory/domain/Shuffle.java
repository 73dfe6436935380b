package org.businessleaderaward.advisory.domain;

import org.businessleaderaward.crypto.Sha256;

/** An order that a seed decides and nothing else: by SHA-256 of the seed and each identifier. */
public final class Shuffle {
  private Shuffle() {}

  /** What an identifier is sorted by. */
  public static String place(String seed, String id) {
    return Sha256.of(seed + id).hex();
  }
}

package org.businessleaderaward.jury.proofs;

import java.io.ByteArrayOutputStream;

/** Bytes one after the other. */
final class Bytes {
  private Bytes() {}

  static byte[] of(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

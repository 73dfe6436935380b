package org.businessleaderaward.jury.sealing;

import java.nio.charset.StandardCharsets;
import org.businessleaderaward.crypto.Sha256;

/**
 * Receipts: SHA-256 of a sealed ballot's ASCII bytes in base32 (RFC 4648, section 6) without
 * padding, in groups of four that a person can read aloud: 52 characters in 13 groups.
 */
public final class ReceiptCode {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int GROUP = 4;

  private ReceiptCode() {}

  /** The receipt of a sealed ballot. */
  public static String of(String compact) {
    var hash = Sha256.of(compact.getBytes(StandardCharsets.US_ASCII));
    return grouped(base32(hash.bytes()));
  }

  static String base32(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte b : bytes) {
      buffer = (buffer << Byte.SIZE | (b & 0xff)) & 0xffff;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >> held & 31));
      }
    }
    if (held > 0) {
      text.append(ALPHABET.charAt(buffer << (BITS - held) & 31));
    }
    return text.toString();
  }

  private static String grouped(String text) {
    var groups = new StringBuilder();
    for (int i = 0; i < text.length(); i += GROUP) {
      groups.append(i == 0 ? "" : "-").append(text, i, Math.min(i + GROUP, text.length()));
    }
    return groups.toString();
  }
}

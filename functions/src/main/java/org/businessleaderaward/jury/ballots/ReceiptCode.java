package org.businessleaderaward.jury.ballots;

import java.util.HexFormat;

/**
 * Receipts as people are shown them (step 1.6.8 of {@code docs/record-format.md}): base32 (RFC
 * 4648, section 6) without padding, in groups of four that a person can read aloud: 52 characters
 * in 13 groups.
 */
public final class ReceiptCode {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int GROUP = 4;

  private ReceiptCode() {}

  /** A receipt in lower-case hexadecimal as it is shown. */
  public static String of(String sha256) {
    return grouped(base32(HexFormat.of().parseHex(sha256)));
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

package org.businessleaderaward.jury.proofs;

import java.math.BigInteger;
import java.util.Locale;

/** Receipts as people are shown them (step 1.6.8), in another way than the code's. */
final class ReceiptTexts {
  private static final int CHARACTERS = 52;
  private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private ReceiptTexts() {}

  static String of(String receipt) {
    // 256 bits and 4 of padding are 52 digits of 5 bits.
    var digits = new BigInteger(receipt, 16).shiftLeft(4).toString(32).toUpperCase(Locale.ROOT);
    var text = new StringBuilder();
    for (char digit : ("0".repeat(CHARACTERS - digits.length()) + digits).toCharArray()) {
      text.append(text.length() % 5 == 4 ? "-" : "").append(ALPHABET.charAt(DIGITS.indexOf(digit)));
    }
    return text.toString();
  }
}

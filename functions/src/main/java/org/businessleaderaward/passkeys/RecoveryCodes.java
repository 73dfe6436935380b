package org.businessleaderaward.passkeys;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.businessleaderaward.crypto.Sha256;

/**
 * Codes that each stand for the passkey once: 80 random bits as sixteen letters and digits in
 * groups of four, without those that look alike. Only their SHA-256 is stored; nobody tries 2^80.
 */
final class RecoveryCodes {
  static final int HOW_MANY = 10;

  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodes() {}

  /** Ten new ones. */
  static List<String> fresh() {
    return IntStream.range(0, HOW_MANY).mapToObj(each -> one()).toList();
  }

  private static String one() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  /** What is stored of a code, however it was typed. */
  static String hash(String typed) {
    return Sha256.of(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "")).hex();
  }
}

package org.businessleaderaward.advisory;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The seed of a deal: a word that anybody can read aloud and type again, such as a lot's number.
 */
final class Seed {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Seed() {}

  /** Draws one. */
  static String draw() {
    var bytes = new byte[5];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Whether it has 1 to 64 Latin letters, digits and hyphens and nothing else. */
  static boolean isPlain(String seed) {
    return PLAIN.matcher(seed).matches();
  }
}

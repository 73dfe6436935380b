package org.businessleaderaward.advisory.assignment;

import java.util.regex.Pattern;
import org.businessleaderaward.crypto.RandomHex;

/**
 * The seed of a deal: a word that anybody can read aloud and type again, such as a lot's number.
 */
final class Seed {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private Seed() {}

  /** Draws one. */
  static String draw() {
    return RandomHex.of(5);
  }

  /** Whether it has 1 to 64 Latin letters, digits and hyphens and nothing else. */
  static boolean isPlain(String seed) {
    return PLAIN.matcher(seed).matches();
  }
}

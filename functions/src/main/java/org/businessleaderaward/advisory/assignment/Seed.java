package org.businessleaderaward.advisory.assignment;

import java.util.regex.Pattern;
import org.businessleaderaward.crypto.RandomHex;

/**
 * The seed of a deal: a word that anybody can read aloud and type again, such as a lot's number.
 */
final class Seed {
  /** Characters. */
  static final int LONGEST = 64;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,%d}".formatted(LONGEST));

  private Seed() {}

  /** Draws one. */
  static String draw() {
    return RandomHex.of(5);
  }

  /** Whether it has 1 to {@link #LONGEST} Latin letters, digits and hyphens and nothing else. */
  static boolean isPlain(String seed) {
    return PLAIN.matcher(seed).matches();
  }
}

package org.businessleaderaward.directory.entries;

/**
 * The check character of an id, by ISO/IEC 7064, MOD 37,36: it finds every wrong character and
 * nearly every pair that was swapped. Hyphens do not count.
 */
final class CheckCharacter {
  private static final int MODULUS = 36;
  private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

  private CheckCharacter() {}

  /**
   * The check character of a text.
   *
   * @param text digits, lower-case letters of ASCII and hyphens
   */
  static char of(String text) {
    int product = MODULUS;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '-') {
        int sum = (product + ALPHABET.indexOf(text.charAt(i))) % MODULUS;
        product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
      }
    }
    return ALPHABET.charAt(Math.floorMod(1 - product, MODULUS));
  }
}

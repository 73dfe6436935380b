package org.businessleaderaward.directory.entries;

/**
 * The check digits of other registers' ids (ISO/IEC 7064): each finds every wrong digit and nearly
 * every pair that was swapped. What they are given has the register's form.
 */
final class CheckDigits {
  /** Crockford's base 32, in which ROR writes its numbers. */
  private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int NINETY_SEVEN = 97;
  private static final int ELEVEN = 11;

  private CheckDigits() {}

  /** A number in base 32 between a nought and two check digits (MOD 97-10). */
  static boolean fitRor(String value) {
    long number = 0;
    int end = value.length() - 2;
    for (int i = 1; i < end; i++) {
      number = number * BASE_32.length() + BASE_32.indexOf(value.charAt(i));
    }
    return (number * 100 + Long.parseLong(value.substring(end))) % NINETY_SEVEN == 1;
  }

  /** Letters as 10 to 35, the last two digits the check (MOD 97-10). */
  static boolean fitLei(String value) {
    int rest = 0;
    for (int i = 0; i < value.length(); i++) {
      int number = Character.digit(value.charAt(i), Character.MAX_RADIX);
      rest = (rest * (number < 10 ? 10 : 100) + number) % NINETY_SEVEN;
    }
    return rest == 1;
  }

  /** Fifteen digits and one, for which X stands for ten (MOD 11-2). */
  static boolean fitIsni(String value) {
    int product = 0;
    int last = value.length() - 1;
    for (int i = 0; i < last; i++) {
      product = (product + value.charAt(i) - '0') * 2 % ELEVEN;
    }
    int check = value.charAt(last) == 'X' ? 10 : value.charAt(last) - '0';
    return (product + check) % ELEVEN == 1;
  }
}

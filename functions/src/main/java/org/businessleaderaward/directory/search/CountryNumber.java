package org.businessleaderaward.directory.search;

/** Countries (ISO 3166-1 alpha-2) as numbers from 0 to 675, in the order of their letters. */
final class CountryNumber {
  static final int ALL = 26 * 26;

  private CountryNumber() {}

  /** The number of a country; -1 when the text is no two capital letters. */
  static int of(String country) {
    return country.length() == 2 && isLetter(country.charAt(0)) && isLetter(country.charAt(1))
        ? (country.charAt(0) - 'A') * 26 + country.charAt(1) - 'A'
        : -1;
  }

  static String country(int number) {
    return "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
  }

  private static boolean isLetter(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }
}

package org.businessleaderaward.directory.search;

import java.util.Collection;
import org.businessleaderaward.directory.snapshots.Manifest;

/**
 * Enum values and countries (ISO 3166-1 alpha-2) as numbers, by which a snapshot stores them. A
 * value that is moved or put between others changes the numbers, and so {@link Manifest}'s format.
 */
final class Numbered {
  /** Countries have the numbers below it, in the order of their letters. */
  static final int COUNTRIES = 26 * 26;

  private Numbered() {}

  /** The number of a country; -1 when the text is no two capital letters. */
  static int ofCountry(String country) {
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

  @SuppressWarnings("EnumOrdinal")
  static int of(Enum<?> value) {
    return value.ordinal();
  }

  /** A bit for each value. */
  static int bits(Collection<? extends Enum<?>> values) {
    int bits = 0;
    for (var value : values) {
      bits |= 1 << of(value);
    }
    return bits;
  }
}

package org.businessleaderaward.directory.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the things that a name says. */
final class NameItem {
  /** What keys begin with. */
  static final char MEANING = '#';

  static final char STATE = '!';
  static final char COUNTRY = '=';
  static final char PLACE = '@';

  static final String UNITED_NATIONS = "#un";
  static final String GOVERNMENT = "#government";
  static final String AGAINST = "#against";
  static final String HOTEL = "#hotel";
  static final String OFFICE = "#office";
  static final String TRAFFICKING = "#trafficking";

  /** Of a high commissioner, as the United Nations alone have them. */
  static final String HIGH = "#high";

  static final String MINISTRY = "#ministry";
  static final String ASSOCIATION = "#association";
  static final String CAMPAIGN = "#campaign";

  /** Bodies of which there are many by the same words, each within something greater. */
  private static final Set<String> BODIES =
      Set.of(
          "#organization",
          "#office",
          "#fund",
          "#programme",
          "#committee",
          "#council",
          "#commission",
          "#foundation");

  /** What bodies call themselves that are at home in several countries. */
  private static final Set<String> OF_SEVERAL_COUNTRIES =
      Set.of("#international", "#world", "#asia", "#pacific");

  /** A country weighs as much as a word of so many letters. */
  private static final int COUNTRY_LETTERS = 7;

  private final String key;
  private final String text;
  private @Nullable Set<String> spoken;

  private NameItem(String key, String text) {
    this.key = key;
    this.text = text;
  }

  /** What stands for something else than itself. */
  static NameItem of(String key, String text) {
    var item = new NameItem(key, text);
    item.spoken = Set.of();
    return item;
  }

  /** A word that stands for nothing but itself. */
  static NameItem word(String text) {
    return new NameItem(text, text);
  }

  /**
   * What it means: a meaning, a country, a place, or the word itself, by which two are the same.
   */
  String key() {
    return key;
  }

  /** The words that say so. */
  String text() {
    return text;
  }

  /**
   * How a word is read in Latin letters, and its sound; empty for what is not a word. That takes
   * long, and is looked for when it is needed first.
   */
  Set<String> spoken() {
    var known = spoken;
    if (known == null) {
      known = WordForms.spoken(text);
      spoken = known;
    }
    return known;
  }

  private boolean is(char sort) {
    return key.indexOf(sort) == 0;
  }

  boolean isCountry() {
    return is(COUNTRY);
  }

  /** The codes of the countries that it may be. */
  Set<String> countries() {
    return Set.of(key.substring(1).split(",", -1));
  }

  boolean isPlace() {
    return is(PLACE);
  }

  boolean isState() {
    return is(STATE);
  }

  /** Whether it may be left out where the rest is the same. */
  boolean mayBeLeftOut() {
    return key.equals(HOTEL) || key.equals(HIGH) || key.equals(STATE + "federal");
  }

  /** Whether it says what all entries are about. */
  boolean isSubject() {
    return key.equals(AGAINST) || key.equals(TRAFFICKING);
  }

  /** Whether what is meant so is at home in several countries. */
  static boolean isOfSeveralCountries(String key) {
    return OF_SEVERAL_COUNTRIES.contains(key);
  }

  boolean isBody() {
    return BODIES.contains(key);
  }

  /** Whether it is a word that stands for nothing but itself. */
  boolean isWord() {
    return !is(MEANING) && !is(STATE) && !is(COUNTRY) && !is(PLACE);
  }

  /** Whether it is a country, and may be one of these. */
  boolean isOneOf(Set<String> countries) {
    return isCountry() && countries().stream().anyMatch(countries::contains);
  }

  /** How much it weighs. */
  int letters() {
    return isCountry() || key.equals(UNITED_NATIONS) ? COUNTRY_LETTERS : text.length();
  }
}

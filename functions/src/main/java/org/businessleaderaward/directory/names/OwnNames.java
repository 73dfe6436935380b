package org.businessleaderaward.directory.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that an organisation has, in all languages, and what they say together. */
public final class OwnNames {
  /** A name in brackets behind another is one of its own when it says so much. */
  private static final int FEWEST_IN_BRACKETS = 3;

  private final List<Own> names;
  private final @Nullable String country;
  private final boolean isAnywhere;
  private final Set<String> countries = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  /**
   * One of its names.
   *
   * @param text as the directory has it
   * @param isAcronym whether it is one of its acronyms
   */
  public record Own(String text, NameReading reading, boolean isAcronym) {}

  /**
   * The names of an organisation.
   *
   * @param country where it sits; null when that is not known, unless its names name one country
   * @param isOfStates whether it is one of several states, and so at home in any; so is one that
   *     calls itself international, of the world or of a continent
   */
  public OwnNames(List<Own> names, @Nullable String country, boolean isOfStates) {
    this.names = List.copyOf(names);
    for (var name : names) {
      name.reading().countries().forEach(countries::addAll);
      name.reading().items().forEach(item -> said.add(item.key()));
    }
    this.isAnywhere = isOfStates || said.stream().anyMatch(NameItem::isOfSeveralCountries);
    this.country =
        country == null && !isAnywhere && countries.size() == 1
            ? countries.iterator().next()
            : country;
    if (country != null) {
      countries.add(country);
    }
  }

  /** A name, and the two names that it may be: one, and another in brackets. */
  public static List<Own> of(String text, boolean isAcronym, NameReader reader) {
    var all = new ArrayList<Own>();
    all.add(new Own(text, reader.read(text), isAcronym));
    var parts = reader.inBrackets(text);
    if (parts.stream().allMatch(part -> part.items().size() >= FEWEST_IN_BRACKETS)) {
      parts.forEach(part -> all.add(new Own(text, part, false)));
    }
    return all;
  }

  List<Own> all() {
    return names;
  }

  /** The country that it sits in, and those that its names name. */
  Set<String> countries() {
    return countries;
  }

  /** Whether it sits in one of these countries. */
  boolean sitsIn(Set<String> others) {
    return country != null && others.contains(country);
  }

  /** Whether it sits in none of these countries, where it is known where it sits. */
  boolean sitsElsewhere(Set<String> others) {
    return country != null && !others.isEmpty() && !others.contains(country);
  }

  /** Whether it may be one of many: where it sits is not known, and it is at home nowhere. */
  boolean mayBeAnywhere() {
    return country == null && !isAnywhere;
  }

  /** Whether it is not known where it sits. */
  boolean sitsNowhere() {
    return country == null;
  }

  /** Whether what one of its names says is said of the whole: not of an office. */
  boolean saysOfAll(NameItem item) {
    return says(item) && !item.key().equals(NameItem.OFFICE);
  }

  /** Whether one of its names says the same, or it is the country that it sits in. */
  boolean says(NameItem item) {
    return said.contains(item.key()) || item.isOneOf(countries);
  }

  /** Whether its names have another word of the same language for what is said so. */
  boolean callsOtherwise(NameItem item) {
    return WordLikeness.isOneOfSeveral(item.text())
        && said.contains(item.key())
        && names.stream()
            .flatMap(name -> name.reading().items().stream())
            .noneMatch(own -> own.key().equals(item.key()) && own.text().equals(item.text()))
        && names.stream()
            .flatMap(name -> name.reading().items().stream())
            .anyMatch(own -> WordLikeness.areNamesApart(own.text(), item.text()));
  }

  /** Whether a place is in the country that it sits in. */
  boolean sitsIn(NameItem place) {
    return country != null && place.isPlace() && place.key().endsWith(' ' + country);
  }

  /** Whether it may sit in a place: in its country, or anywhere when it is at home in many. */
  boolean maySitIn(NameItem place) {
    return sitsIn(place) || (country == null && isAnywhere && place.isPlace());
  }
}

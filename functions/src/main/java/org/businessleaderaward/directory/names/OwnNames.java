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
   * @param country where it sits; null when that is not known
   */
  public OwnNames(List<Own> names, @Nullable String country) {
    this.names = List.copyOf(names);
    this.country = country;
    if (country != null) {
      countries.add(country);
    }
    for (var name : names) {
      name.reading().countries().forEach(countries::addAll);
      name.reading().items().forEach(item -> said.add(item.key()));
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

  /** Whether one of its names says the same, or it is the country that it sits in. */
  boolean says(NameItem item) {
    return said.contains(item.key()) || item.isOneOf(countries);
  }

  /** Whether a place is in the country that it sits in. */
  boolean sitsIn(NameItem place) {
    return country != null && maySitIn(place);
  }

  /** Whether it may sit in a place. */
  boolean maySitIn(NameItem place) {
    return place.isPlace() && (country == null || place.key().endsWith(' ' + country));
  }
}

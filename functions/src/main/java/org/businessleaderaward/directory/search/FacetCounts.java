package org.businessleaderaward.directory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Reach;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.search.Narrowing.Dimension;

/** Counts the values of entries, dimension by dimension. */
final class FacetCounts {
  private static final int WORDS = 32;
  private static final int YEARS = 4096;
  private static final Dimension[] DIMENSIONS = Dimension.values();

  private final int[] themes = new int[WORDS];
  private final int[] kinds = new int[WORDS];
  private final int[] industries = new int[WORDS];
  private final int[] freshness = new int[WORDS];
  private final int[] countries = new int[CountryNumber.ALL];
  private final int[] reach = new int[WORDS];
  private final int[] roles = new int[WORDS];
  private final int[] years = new int[YEARS];
  private final Narrowing narrowing;

  FacetCounts(Narrowing narrowing) {
    this.narrowing = narrowing;
  }

  /**
   * Counts an entry in every dimension.
   *
   * @param does what the organisation that is asked for does in it, a bit for each role
   */
  void all(Columns of, int entry, int does) {
    for (var dimension : DIMENSIONS) {
      one(dimension, of, entry, does);
    }
  }

  /** Counts an entry in the one dimension whose condition it fails. */
  void one(Dimension dimension, Columns of, int entry, int does) {
    switch (dimension) {
      case THEMES -> bits(of.themes[entry], themes);
      case KINDS -> kinds[of.kinds[entry]]++;
      case COUNTRIES -> {
        of.eachCountry(entry, number -> countries[number]++);
        reach[of.reach[entry]]++;
      }
      case INDUSTRIES -> bits(of.industries[entry], industries);
      case FRESHNESS -> freshness[narrowing.freshness(of, entry)]++;
      case YEARS -> {
        for (int year = of.years[entry]; year <= of.lastYears[entry]; year++) {
          years[year & YEARS - 1]++;
        }
      }
      case ROLES -> bits(does, roles);
    }
  }

  /**
   * The counts.
   *
   * @param kindNames the values that kinds have
   */
  Facets facets(Enum<?>[] kindNames) {
    years[0] = 0;
    return new Facets(
        highestFirst(themes, names(Theme.values())),
        highestFirst(kinds, names(kindNames)),
        highestFirst(countries, CountryNumber::country),
        highestFirst(reach, names(Reach.values())),
        highestFirst(industries, names(Industry.values())),
        highestFirst(freshness, names(Freshness.values())),
        counts(years, String::valueOf),
        highestFirst(roles, names(OrganisationRole.values())));
  }

  private static IntFunction<String> names(Enum<?>[] values) {
    return number -> values[number].name();
  }

  private static void bits(int bits, int[] counts) {
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      counts[Integer.numberOfTrailingZeros(rest)]++;
    }
  }

  private static List<Facets.Count> counts(int[] counts, IntFunction<String> name) {
    var found = new ArrayList<Facets.Count>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        found.add(new Facets.Count(name.apply(i), counts[i]));
      }
    }
    return found;
  }

  private static List<Facets.Count> highestFirst(int[] counts, IntFunction<String> name) {
    var found = counts(counts, name);
    found.sort(
        Comparator.comparingInt(Facets.Count::count).reversed().thenComparing(Facets.Count::value));
    return List.copyOf(found);
  }
}

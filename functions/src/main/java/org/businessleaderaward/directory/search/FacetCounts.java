package org.businessleaderaward.directory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Reach;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.search.Facets.Dimension;
import org.jspecify.annotations.Nullable;

/** Counts the values of entries, in the dimensions that are wanted. */
final class FacetCounts {
  private static final int WORDS = 32;
  private static final int YEARS = 4096;
  private final Set<Dimension> wanted;
  private final Narrowing narrowing;
  private final int[] themes;
  private final int[] kinds;
  private final int[] industries;
  private final int[] freshness;
  private final int[] countries;
  private final int[] reach;
  private final int[] roles;
  private final int[] years;

  /** Counts nothing yet; null where nothing is to be counted. */
  static @Nullable FacetCounts of(Set<Dimension> wanted, DirectorySearch.Asked asked) {
    return wanted.isEmpty()
        ? null
        : new FacetCounts(wanted, new Narrowing(asked.filter(), asked.now()));
  }

  private FacetCounts(Set<Dimension> wanted, Narrowing narrowing) {
    this.wanted = wanted;
    this.narrowing = narrowing;
    themes = counts(Dimension.THEMES, WORDS);
    kinds = counts(Dimension.KINDS, WORDS);
    industries = counts(Dimension.INDUSTRIES, WORDS);
    freshness = counts(Dimension.FRESHNESS, WORDS);
    countries = counts(Dimension.COUNTRIES, Numbered.COUNTRIES);
    reach = counts(Dimension.COUNTRIES, WORDS);
    roles = counts(Dimension.ROLES, WORDS);
    years = counts(Dimension.YEARS, YEARS);
  }

  private int[] counts(Dimension dimension, int values) {
    return new int[wanted.contains(dimension) ? values : 0];
  }

  /**
   * Counts an entry in every wanted dimension.
   *
   * @param does what the organisation that is asked for does in it, a bit for each role
   */
  void all(Columns of, int entry, int does) {
    for (var dimension : wanted) {
      count(dimension, of, entry, does);
    }
  }

  /** Counts an entry in the one dimension whose condition it fails, where that is wanted. */
  void one(Dimension dimension, Columns of, int entry, int does) {
    if (wanted.contains(dimension)) {
      count(dimension, of, entry, does);
    }
  }

  private void count(Dimension dimension, Columns of, int entry, int does) {
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
   * The counts; none in a dimension that is not wanted.
   *
   * @param kindNames the values that kinds have
   */
  Facets facets(Enum<?>[] kindNames) {
    return new Facets(
        highestFirst(themes, names(Theme.values())),
        highestFirst(kinds, names(kindNames)),
        highestFirst(countries, Numbered::country),
        highestFirst(reach, names(Reach.values())),
        highestFirst(industries, names(Industry.values())),
        highestFirst(freshness, names(Freshness.values())),
        counts(years, 1, String::valueOf),
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

  private static List<Facets.Count> counts(int[] counts, int from, IntFunction<String> name) {
    var found = new ArrayList<Facets.Count>();
    for (int i = from; i < counts.length; i++) {
      if (counts[i] > 0) {
        found.add(new Facets.Count(name.apply(i), counts[i]));
      }
    }
    return found;
  }

  private static List<Facets.Count> highestFirst(int[] counts, IntFunction<String> name) {
    var found = counts(counts, 0, name);
    found.sort(
        Comparator.comparingInt(Facets.Count::count).reversed().thenComparing(Facets.Count::value));
    return List.copyOf(found);
  }
}

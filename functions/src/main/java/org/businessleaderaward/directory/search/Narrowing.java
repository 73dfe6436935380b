package org.businessleaderaward.directory.search;

import java.time.Instant;
import java.util.Set;
import org.businessleaderaward.directory.search.Facets.Dimension;
import org.jspecify.annotations.Nullable;

/** A filter ready to be held against entries, a dimension at a time. */
final class Narrowing {
  private static final int ALL_PASS = -1;
  private static final int NONE_PASSES = -2;

  private final int themes;
  private final int kinds;
  private final int industries;
  private final int freshness;
  private final boolean @Nullable [] countries;
  private final int reach;
  private final int roles;
  private final int firstYear;
  private final int lastYear;
  private final boolean byYear;
  private final long updatedSince;
  private final int language;
  private final long now;

  Narrowing(EntryFilter filter, Instant now) {
    this.themes = Numbered.bits(filter.themes());
    this.kinds = Numbered.bits(filter.kinds());
    this.industries = Numbered.bits(filter.industries());
    this.freshness = Numbered.bits(filter.freshness());
    this.countries = filter.countries().isEmpty() ? null : countries(filter.countries());
    this.reach = Numbered.bits(filter.reach());
    this.roles = Numbered.bits(filter.roles());
    this.byYear = filter.yearFrom().isPresent() || filter.yearTo().isPresent();
    this.firstYear = filter.yearFrom().orElse(Integer.MIN_VALUE);
    this.lastYear = filter.yearTo().orElse(Integer.MAX_VALUE);
    this.updatedSince = filter.updatedSince().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
    this.language = filter.language().map(each -> 1 << Numbered.of(each)).orElse(0);
    this.now = now.getEpochSecond();
  }

  /**
   * Which dimension alone speaks against an entry.
   *
   * @param does what the organisation that is asked for does in it, a bit for each role
   * @return its number; {@link #passes} and {@link #fails} tell all and more than one
   */
  int against(Columns of, int entry, int does) {
    if (of.updated[entry] < updatedSince
        || (language != 0 && (of.languages[entry] & language) == 0)) {
      return NONE_PASSES;
    }
    int against = ALL_PASS;
    if (themes != 0 && (of.themes[entry] & themes) == 0) {
      against = Numbered.of(Dimension.THEMES);
    }
    if (kinds != 0 && (kinds & 1 << of.kinds[entry]) == 0) {
      against = also(against, Dimension.KINDS);
    }
    if (!isWithinReach(of, entry)) {
      against = also(against, Dimension.COUNTRIES);
    }
    if (industries != 0 && (of.industries[entry] & industries) == 0) {
      against = also(against, Dimension.INDUSTRIES);
    }
    if (freshness != 0 && (freshness & 1 << freshness(of, entry)) == 0) {
      against = also(against, Dimension.FRESHNESS);
    }
    if (byYear && !isWithinYears(of.years[entry], of.lastYears[entry])) {
      against = also(against, Dimension.YEARS);
    }
    if (roles != 0 && (does & roles) == 0) {
      against = also(against, Dimension.ROLES);
    }
    return against;
  }

  static boolean passes(int against) {
    return against == ALL_PASS;
  }

  static boolean fails(int against) {
    return against == NONE_PASSES;
  }

  /** The number of an entry's freshness; an entry that nobody verified has 0 for when. */
  int freshness(Columns of, int entry) {
    long verified = of.verified[entry];
    return Numbered.of(verified == 0 ? Freshness.UNVERIFIED : Freshness.ofAge(now - verified));
  }

  /** Countries and reach say both where it acts: either is enough. */
  private boolean isWithinReach(Columns of, int entry) {
    return (countries == null && reach == 0)
        || (countries != null && of.anyCountry(entry, countries))
        || (reach & 1 << of.reach[entry]) != 0;
  }

  /** Whether one of the years from the first to the last is asked for. */
  private boolean isWithinYears(int first, int last) {
    return first != 0 && last >= firstYear && first <= lastYear;
  }

  private static int also(int against, Dimension dimension) {
    return against == ALL_PASS ? Numbered.of(dimension) : NONE_PASSES;
  }

  private static boolean[] countries(Set<String> wanted) {
    var numbers = new boolean[Numbered.COUNTRIES];
    for (var country : wanted) {
      int number = Numbered.ofCountry(country);
      if (number >= 0) {
        numbers[number] = true;
      }
    }
    return numbers;
  }
}

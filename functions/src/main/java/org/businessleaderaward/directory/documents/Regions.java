package org.businessleaderaward.directory.documents;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Regions of the world with the countries of each. Those of the United Nations' standard M49, which
 * have a number of three digits (011 is Western Africa), are as the CLDR has them.
 */
public final class Regions {
  private final Map<String, List<String>> codes = new LinkedHashMap<>();
  private @Nullable Known known;

  /** The regions by country, and by each the regions that have all its countries. */
  private record Known(Map<String, Set<String>> byCountry, Map<String, Set<String>> around) {
    static Known of(Map<String, List<String>> codes) {
      var byCountry = new HashMap<String, Set<String>>();
      codes.forEach(
          (region, each) ->
              each.stream()
                  .flatMap(Regions::countries)
                  .forEach(
                      country ->
                          byCountry
                              .computeIfAbsent(country, _ -> new LinkedHashSet<>())
                              .add(region)));
      var around = new HashMap<String, Set<String>>();
      for (var together : byCountry.values()) {
        for (var region : together) {
          around.computeIfAbsent(region, _ -> new LinkedHashSet<>(together)).retainAll(together);
        }
      }
      return new Known(byCountry, around);
    }
  }

  /**
   * Adds a region.
   *
   * @param codes ISO 3166-1 codes of countries, and M49 numbers of regions
   */
  public void add(String region, List<String> codes) {
    this.codes.put(region, codes);
  }

  /** Whether there is such a region. */
  public boolean has(String region) {
    return codes.containsKey(region);
  }

  /** The regions that a country is in. */
  public Set<String> of(String country) {
    return known().byCountry().getOrDefault(country, Set.of());
  }

  /** A region and those that have all its countries; nothing around what is no region. */
  public Set<String> around(String region) {
    return has(region) ? known().around().getOrDefault(region, Set.of()) : Set.of();
  }

  /** Found out when an entry is indexed: a search has no need of it. */
  private synchronized Known known() {
    if (known == null) {
      known = Known.of(codes);
    }
    return known;
  }

  private static Stream<String> countries(String code) {
    var region = Region.getInstance(code);
    return region.getType() == RegionType.TERRITORY
        ? Stream.of(code)
        : region.getContainedRegions(RegionType.TERRITORY).stream().map(Region::toString);
  }
}

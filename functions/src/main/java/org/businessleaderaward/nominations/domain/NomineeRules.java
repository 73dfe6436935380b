package org.businessleaderaward.nominations.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the facts about a nominee must be like. */
public final class NomineeRules {
  /** Most characters of a name, a role, a company or an organisation. */
  public static final int LONGEST_NAME = 200;

  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private NomineeRules() {}

  /**
   * Everything that is missing or wrong with facts that are to stand.
   *
   * @param at the way to the facts within the input
   */
  public static List<Flaw> flaws(NomineeFacts facts, String... at) {
    var flaws = new ArrayList<Flaw>();
    require(facts.name(), flaws, path(at, "name"));
    require(facts.role(), flaws, path(at, "role"));
    require(facts.company(), flaws, path(at, "company"));
    require(facts.country(), flaws, path(at, "country"));
    flaws.addAll(misfits(facts, at));
    return flaws;
  }

  private static List<Flaw> misfits(NomineeFacts facts, String... at) {
    var flaws = new ArrayList<Flaw>();
    TextRules.line(facts.name(), LONGEST_NAME, path(at, "name")).ifPresent(flaws::add);
    TextRules.line(facts.role(), LONGEST_NAME, path(at, "role")).ifPresent(flaws::add);
    TextRules.line(facts.company(), LONGEST_NAME, path(at, "company")).ifPresent(flaws::add);
    country(facts.country(), path(at, "country")).ifPresent(flaws::add);
    return flaws;
  }

  /** What is wrong with a country that may be missing yet; empty when nothing is. */
  static Optional<Flaw> country(String code, String... field) {
    return code.isEmpty() || COUNTRIES.contains(code)
        ? Optional.empty()
        : Optional.of(
            Flaw.of(
                "UNKNOWN_COUNTRY",
                "Give the two letters of the country after ISO 3166-1, such as FR.",
                field));
  }

  static void require(String value, List<Flaw> flaws, String... field) {
    if (value.isBlank()) {
      flaws.add(Flaw.of("REQUIRED", "This is still missing.", field));
    }
  }

  private static String[] path(String[] at, String field) {
    return Stream.concat(Arrays.stream(at), Stream.of(field)).toArray(String[]::new);
  }
}

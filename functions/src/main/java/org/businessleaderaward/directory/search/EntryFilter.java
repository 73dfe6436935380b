package org.businessleaderaward.directory.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Reach;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.language.Language;

/**
 * Narrows a list of partnerships or of organisations; all given conditions must hold, within one
 * set any of the values. An empty set narrows nothing.
 *
 * @param kinds values of {@link PartnershipKind} or of {@link OrganisationKind}
 * @param countries those of these countries; with {@code reach} those of either
 * @param reach those that reach so far
 * @param organisation only partnerships of this organisation
 * @param roles only those in which the organisation has one of these roles
 * @param relatedTo only entries with a relation to this one
 * @param yearFrom only those that ran in this year or later, as far as their sources say
 * @param yearTo only those that ran in this year or earlier
 * @param updatedSince only entries that changed then or later
 * @param language only entries with a name in this language
 */
public record EntryFilter(
    Set<Theme> themes,
    Set<? extends Enum<?>> kinds,
    Set<String> countries,
    Set<Reach> reach,
    Set<Industry> industries,
    Set<Freshness> freshness,
    Optional<String> organisation,
    Set<OrganisationRole> roles,
    Optional<String> relatedTo,
    Optional<Integer> yearFrom,
    Optional<Integer> yearTo,
    Optional<Instant> updatedSince,
    Optional<Language> language) {
  /** Every entry. */
  public static final EntryFilter NONE =
      new EntryFilter(Set.of(), Set.of(), Set.of(), Optional.empty());

  /** By the conditions that are most asked for. */
  public EntryFilter(
      Set<Theme> themes,
      Set<? extends Enum<?>> kinds,
      Set<String> countries,
      Optional<String> organisation) {
    this(
        themes,
        kinds,
        countries,
        Set.of(),
        Set.of(),
        Set.of(),
        organisation,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The partnerships in which an organisation takes part, in one of these roles if any is given.
   */
  static EntryFilter ofMember(String organisation, Set<OrganisationRole> roles) {
    return new EntryFilter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.of(organisation),
        roles,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same text for the same filter. */
  String canonical() {
    return String.join(
        "\n",
        new TreeSet<>(themes).toString(),
        new TreeSet<>(kinds.stream().map(Enum::name).toList()).toString(),
        new TreeSet<>(countries).toString(),
        new TreeSet<>(reach).toString(),
        new TreeSet<>(industries).toString(),
        new TreeSet<>(freshness).toString(),
        organisation.orElse(""),
        new TreeSet<>(roles).toString(),
        relatedTo.orElse(""),
        yearFrom.map(String::valueOf).orElse(""),
        yearTo.map(String::valueOf).orElse(""),
        updatedSince.map(Instant::toString).orElse(""),
        language.map(Enum::name).orElse(""));
  }
}

package org.businessleaderaward.directory.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.language.Language;

/**
 * Narrows a list of partnerships or of organisations; all given conditions must hold, within one
 * set any of the values. An empty set narrows nothing.
 *
 * @param kinds values of {@link PartnershipKind} or of {@link OrganisationKind}
 * @param organisation only partnerships of this organisation
 * @param role only those in which the organisation has this role
 * @param relatedTo only entries with a relation to this one
 * @param startedFrom the earliest year in which it began
 * @param startedTo the latest year in which it began
 * @param updatedSince only entries that changed then or later
 * @param language only entries with a name in this language
 */
public record EntryFilter(
    Set<Theme> themes,
    Set<? extends Enum<?>> kinds,
    Set<String> countries,
    Set<Industry> industries,
    Set<Freshness> freshness,
    Optional<String> organisation,
    Optional<OrganisationRole> role,
    Optional<String> relatedTo,
    Optional<Integer> startedFrom,
    Optional<Integer> startedTo,
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
        organisation,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The partnerships in which an organisation takes part, in one role if one is given. */
  static EntryFilter ofMember(String organisation, Optional<OrganisationRole> role) {
    return new EntryFilter(
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.of(organisation),
        role,
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
        new TreeSet<>(industries).toString(),
        new TreeSet<>(freshness).toString(),
        organisation.orElse(""),
        role.map(Enum::name).orElse(""),
        relatedTo.orElse(""),
        startedFrom.map(String::valueOf).orElse(""),
        startedTo.map(String::valueOf).orElse(""),
        updatedSince.map(Instant::toString).orElse(""),
        language.map(Enum::name).orElse(""));
  }
}

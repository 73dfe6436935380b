package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in what is suggested, or that is suggested alone.
 *
 * @param role what it does there; null when it is suggested alone
 * @param organisation id of its entry; null when the directory does not have it
 * @param name its name; of an entry as it was called when it was suggested
 * @param kind what sort of organisation it is; null of an entry that there is not
 * @param country where it sits, ISO 3166-1 alpha-2; null when none is stated
 * @param place the town or city; null when none is stated, and of an entry
 * @param websiteUrl address of its own website; null when none is stated, and of an entry
 * @param externalIds what other registers call it; empty of an entry
 * @param acronym null when none is stated, and of an entry
 * @param industries its sections of industry; empty of an entry
 * @param lists what else it is called, and how it stands to organisations of the directory; empty
 *     of an entry
 */
public record SuggestedOrganisation(
    @Nullable OrganisationRole role,
    @Nullable String organisation,
    String name,
    @Nullable OrganisationKind kind,
    @Nullable String country,
    @Nullable String place,
    @Nullable String websiteUrl,
    List<ExternalId> externalIds,
    @Nullable String acronym,
    List<Industry> industries,
    SuggestedLists lists) {
  /** What else it is called. */
  public List<OtherName> otherNames() {
    return lists.otherNames();
  }

  /** How it stands to organisations of the directory. */
  public List<SuggestedRelation> relations() {
    return lists.relations();
  }

  /** One that the directory may have, of which no more is known yet. */
  static SuggestedOrganisation named(@Nullable OrganisationRole role, String organisation) {
    return known(role, organisation, "", null, null);
  }

  /** The same as the directory has it. */
  SuggestedOrganisation as(Organisation entry, Language language) {
    return known(role, entry.id(), entry.name().in(language), entry.kind(), entry.country());
  }

  private static SuggestedOrganisation known(
      @Nullable OrganisationRole role,
      String organisation,
      String name,
      @Nullable OrganisationKind kind,
      @Nullable String country) {
    return new SuggestedOrganisation(
        role,
        organisation,
        name,
        kind,
        country,
        null,
        null,
        List.of(),
        null,
        List.of(),
        SuggestedLists.NONE);
  }

  /** The same with other lists. */
  SuggestedOrganisation with(SuggestedLists changed) {
    return new SuggestedOrganisation(
        role,
        organisation,
        name,
        kind,
        country,
        place,
        websiteUrl,
        externalIds,
        acronym,
        industries,
        changed);
  }

  /** The same with the names of entries, which an input does not have, as others say them. */
  SuggestedOrganisation withNamesOf(List<SuggestedOrganisation> others) {
    return with(lists.withNamesOf(others.stream().map(SuggestedOrganisation::lists).toList()));
  }

  /** The ids of the organisations that it names, if they can be such. */
  Stream<String> ids() {
    return Stream.concat(
        EntryId.read(organisation == null ? "" : organisation).stream()
            .filter(id -> id.startsWith(Organisation.ID_PREFIX)),
        lists.ids(Organisation.ID_PREFIX));
  }

  /** Whether the directory does not have it yet. */
  boolean isNew() {
    return organisation == null;
  }

  /** Its acronym and its other names, in the language in which it was suggested. */
  private List<OtherName> names(Language language) {
    return Stream.concat(
            Stream.ofNullable(acronym).map(text -> OtherName.acronym(text, language)),
            lists.names(language))
        .toList();
  }

  /** The entry that is made of a new one. */
  Organisation entry(Language language, Source source, Instant now) {
    return new Organisation(
        EntryId.create(Organisation.ID_PREFIX, name),
        Naming.of(new LocalizedText(Map.of(language, name)), language).with(names(language)),
        java.util.Objects.requireNonNull(kind),
        industries,
        country,
        place,
        websiteUrl,
        lists.relations(source),
        externalIds,
        List.of(source),
        History.added(now));
  }
}

package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
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
 */
public record SuggestedOrganisation(
    @Nullable OrganisationRole role,
    @Nullable String organisation,
    String name,
    @Nullable OrganisationKind kind,
    @Nullable String country,
    @Nullable String place,
    @Nullable String websiteUrl,
    List<ExternalId> externalIds) {

  /** One that the directory may have, of which no more is known yet. */
  static SuggestedOrganisation named(@Nullable OrganisationRole role, String organisation) {
    return new SuggestedOrganisation(role, organisation, "", null, null, null, null, List.of());
  }

  /** The same as the directory has it. */
  SuggestedOrganisation as(Organisation entry, Language language) {
    return new SuggestedOrganisation(
        role,
        entry.id(),
        entry.name().in(language),
        entry.kind(),
        entry.country(),
        null,
        null,
        List.of());
  }

  /** Whether the directory does not have it yet. */
  boolean isNew() {
    return organisation == null;
  }

  /** The entry that is made of a new one. */
  Organisation entry(Language language, Source source, Instant now) {
    return new Organisation(
        EntryId.create(Organisation.ID_PREFIX, name),
        Naming.of(new LocalizedText(Map.of(language, name)), language),
        java.util.Objects.requireNonNull(kind),
        List.of(),
        country,
        place,
        websiteUrl,
        List.of(),
        externalIds,
        List.of(source),
        History.added(now));
  }
}

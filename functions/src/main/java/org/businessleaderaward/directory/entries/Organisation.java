package org.businessleaderaward.directory.entries;

import java.util.List;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in partnerships.
 *
 * @param id permanent id, {@code organisation-…}
 * @param naming what it is called
 * @param kind what sort of organisation it is
 * @param industries sections of industry that it works in
 * @param country where it sits, ISO 3166-1 alpha-2; null when none is stated
 * @param relations how it stands to other organisations
 * @param externalIds what other registers call it
 * @param sources where the entry comes from
 * @param history when it was what
 */
public record Organisation(
    String id,
    Naming naming,
    OrganisationKind kind,
    List<Industry> industries,
    @Nullable String country,
    List<Relation> relations,
    List<ExternalId> externalIds,
    List<Source> sources,
    History history)
    implements Entry {
  /** What the id of every organisation begins with. */
  public static final String ID_PREFIX = "organisation-";

  /** Its acronym in a language, or the nearest; null when none is on record. */
  public @Nullable String acronym(Language language) {
    return naming.acronym(language).map(OtherName::text).orElse(null);
  }

  @Override
  public Organisation withHistory(History changed) {
    return new Organisation(
        id, naming, kind, industries, country, relations, externalIds, sources, changed);
  }
}

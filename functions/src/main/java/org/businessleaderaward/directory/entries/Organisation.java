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
 * @param place the town or city where it sits, as its source writes it; null when none is stated
 * @param websiteUrl address of its own website; null when none is on record
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
    @Nullable String place,
    @Nullable String websiteUrl,
    List<Relation> relations,
    List<ExternalId> externalIds,
    List<Source> sources,
    History history)
    implements Entry {
  /** What the id of every organisation begins with. */
  public static final String ID_PREFIX = "organisation-";

  /** One of which neither place nor website is on record. */
  public Organisation(
      String id,
      Naming naming,
      OrganisationKind kind,
      List<Industry> industries,
      @Nullable String country,
      List<Relation> relations,
      List<ExternalId> externalIds,
      List<Source> sources,
      History history) {
    this(
        id,
        naming,
        kind,
        industries,
        country,
        null,
        null,
        relations,
        externalIds,
        sources,
        history);
  }

  /** Its acronym in a language, or the nearest; null when none is on record. */
  public @Nullable String acronym(Language language) {
    return naming.acronym(language).map(OtherName::text).orElse(null);
  }

  @Override
  public Organisation withHistory(History changed) {
    return new Organisation(
        id,
        naming,
        kind,
        industries,
        country,
        place,
        websiteUrl,
        relations,
        externalIds,
        sources,
        changed);
  }

  /** The same with other relations. */
  public Organisation withOthers(List<Relation> related) {
    return new Organisation(
        id,
        naming,
        kind,
        industries,
        country,
        place,
        websiteUrl,
        related,
        externalIds,
        sources,
        history);
  }
}

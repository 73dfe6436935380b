package org.businessleaderaward.directory;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in partnerships.
 *
 * @param id permanent id, {@code organisation-…}
 * @param name names in every language on record
 * @param acronym acronym; null when none is on record
 * @param kind what sort of organisation it is
 * @param country where it sits, ISO 3166-1 alpha-2; null when international or not on record
 * @param sources where the entry comes from
 * @param updatedAt when it last changed
 * @param verifiedAt when somebody last checked it against its source; null when nobody has
 */
public record Organisation(
    String id,
    LocalizedText name,
    @Nullable String acronym,
    OrganisationKind kind,
    @Nullable String country,
    List<Source> sources,
    Instant updatedAt,
    @Nullable Instant verifiedAt)
    implements Entry {
  /** What the id of every organisation begins with. */
  public static final String ID_PREFIX = "organisation-";
}

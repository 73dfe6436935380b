package org.businessleaderaward.directory;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A partnership, programme, council, campaign, survey or initiative against human trafficking.
 *
 * @param id permanent id, {@code partnership-…}
 * @param name names in every language on record
 * @param summary what it is and does, in every language on record
 * @param kind what sort of partnership it is
 * @param themes what it is for
 * @param countries where it acts, ISO 3166-1 alpha-2; empty when it is not bound to countries
 * @param startedOn when it began, {@code 2010}, {@code 2010-05} or {@code 2010-05-01}, as precisely
 *     as the source says; null when it does not say
 * @param endedOn when it ended, in the same forms; null when the source does not say
 * @param participants who takes part and how
 * @param sources where the entry comes from
 * @param updatedAt when it last changed
 * @param verifiedAt when somebody last checked it against its source; null when nobody has
 */
public record Partnership(
    String id,
    LocalizedText name,
    LocalizedText summary,
    PartnershipKind kind,
    List<Theme> themes,
    List<String> countries,
    @Nullable String startedOn,
    @Nullable String endedOn,
    List<Participant> participants,
    List<Source> sources,
    Instant updatedAt,
    @Nullable Instant verifiedAt)
    implements Entry {
  /** What the id of every partnership begins with. */
  public static final String ID_PREFIX = "partnership-";
}

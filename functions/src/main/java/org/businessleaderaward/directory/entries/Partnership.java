package org.businessleaderaward.directory.entries;

import java.util.List;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A partnership, programme, council, campaign, survey or initiative against human trafficking.
 *
 * @param id permanent id, {@code partnership-…}
 * @param naming what it is called
 * @param summary what it is and does, in every language on record
 * @param kind what sort of partnership it is
 * @param themes what it is for
 * @param industries sections of industry that it concerns
 * @param countries where it acts, ISO 3166-1 alpha-2; empty when none is stated
 * @param startedOn when it began; null when its source does not say
 * @param endedOn when it ended; null when its source does not say
 * @param participants who takes part and how
 * @param relations how it stands to other partnerships
 * @param externalIds what other registers call it
 * @param sources where the entry comes from
 * @param history when it was what
 */
public record Partnership(
    String id,
    Naming naming,
    LocalizedText summary,
    PartnershipKind kind,
    List<Theme> themes,
    List<Industry> industries,
    List<String> countries,
    @Nullable PartialDate startedOn,
    @Nullable PartialDate endedOn,
    List<Participant> participants,
    List<Relation> relations,
    List<ExternalId> externalIds,
    List<Source> sources,
    History history)
    implements Entry {
  /** What the id of every partnership begins with. */
  public static final String ID_PREFIX = "partnership-";

  @Override
  public Partnership withHistory(History changed) {
    return new Partnership(
        id,
        naming,
        summary,
        kind,
        themes,
        industries,
        countries,
        startedOn,
        endedOn,
        participants,
        relations,
        externalIds,
        sources,
        changed);
  }

  /** The same with other participants and relations. */
  public Partnership withOthers(List<Participant> taking, List<Relation> related) {
    return new Partnership(
        id,
        naming,
        summary,
        kind,
        themes,
        industries,
        countries,
        startedOn,
        endedOn,
        taking,
        related,
        externalIds,
        sources,
        history);
  }
}

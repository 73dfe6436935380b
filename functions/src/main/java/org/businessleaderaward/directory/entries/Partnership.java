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
 * @param worldwide whether its source says that it is bound to no country, or acts all over the
 *     world; it may name some all the same
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
    boolean worldwide,
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

  /** One of which no source says that it acts worldwide. */
  public Partnership(
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
      History history) {
    this(
        id,
        naming,
        summary,
        kind,
        themes,
        industries,
        countries,
        false,
        startedOn,
        endedOn,
        participants,
        relations,
        externalIds,
        sources,
        history);
  }

  /** The first year in which it ran, as far as its sources say; 0 when they state none. */
  public int firstYear() {
    var first = startedOn == null ? endedOn : startedOn;
    return first == null ? 0 : first.year();
  }

  /** The last such year; the first, when its sources state no end. */
  public int lastYear() {
    return endedOn == null ? firstYear() : Math.max(firstYear(), endedOn.year());
  }

  /** How far it reaches, as far as its sources say. */
  public Reach reach() {
    if (worldwide) {
      return Reach.WORLDWIDE;
    }
    return countries.isEmpty() ? Reach.NOT_STATED : Reach.COUNTRIES;
  }

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
        worldwide,
        startedOn,
        endedOn,
        participants,
        relations,
        externalIds,
        sources,
        changed);
  }
}

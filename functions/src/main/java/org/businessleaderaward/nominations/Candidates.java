package org.businessleaderaward.nominations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The nominations that may be judged: found eligible, and with the consent of the nominee. Nothing
 * is assigned, assessed, read by an adviser or put on the shortlist but what is found here ({@code
 * ArchitectureRules}).
 */
public final class Candidates {
  private final Nominations nominations;

  /** The candidates among these nominations. */
  public Candidates(Nominations nominations) {
    this.nominations = nominations;
  }

  /** The candidate of an edition with an id. */
  public Optional<Nomination> find(String edition, String id) {
    return nominations.findSubmitted(edition, id).filter(Nomination::mayBeJudged);
  }

  /** What whoever judges the candidate of an edition with an id reads of it. */
  public Optional<Dossier> dossier(String edition, String id) {
    return Optional.ofNullable(nominations.findTranslated(edition, List.of(id), _ -> true).get(id))
        .filter(found -> found.nomination().mayBeJudged())
        .map(Nominations.Translated::dossier);
  }

  /** All of an edition that are not on the shortlist, oldest first. */
  public List<Nomination> all(String edition) {
    return nominations.all(edition, NominationStatus.ELIGIBLE).stream()
        .filter(Nomination::mayBeJudged)
        .toList();
  }

  /** All of an edition, on the shortlist or not. */
  public List<Nomination> withShortlisted(String edition) {
    return Stream.of(NominationStatus.SHORTLISTED, NominationStatus.ELIGIBLE)
        .flatMap(status -> nominations.all(edition, status).stream())
        .filter(Nomination::mayBeJudged)
        .toList();
  }
}

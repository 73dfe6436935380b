package org.businessleaderaward.jury.finalists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.businessleaderaward.jury.domain.BallotOrder;
import org.businessleaderaward.jury.domain.ConflictGate.Standing;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.storage.WriteSet;

/**
 * The finalists as a juror may see them: from the opening of the vote on, what is confidential only
 * behind the conflict gate, in the juror's own order.
 */
public final class Finalists {
  private final Votes votes;
  private final Nominations nominations;

  Finalists(Votes votes, Nominations nominations) {
    this.votes = votes;
    this.nominations = nominations;
  }

  /** The finalists for the juror in a seat; none before the vote opens. */
  List<Finalist> of(Seat seat) {
    var ids = finalists(seat.edition());
    var found =
        nominations.findTranslated(
            seat.edition(), ids, id -> seat.gate().standing(id) == Standing.CLEAR);
    return BallotOrder.of(seat.person(), Set.copyOf(ids)).stream()
        .map(
            id -> finalist(seat, Optional.ofNullable(found.get(id)).orElseThrow(() -> missing(id))))
        .toList();
  }

  /** The nomination of a finalist whose dossier the juror in a seat may read; empty otherwise. */
  Optional<Nomination> readable(Seat seat, String id) {
    return votes
        .find(seat.edition())
        .filter(vote -> vote.rule().finalists().contains(id))
        .filter(vote -> seat.gate().standing(id) == Standing.CLEAR)
        .map(vote -> nomination(seat.edition(), id));
  }

  /** The nominations of all finalists by their ids, in one request; none before the vote opens. */
  public Map<String, Nomination> all(String edition) {
    var ids = finalists(edition);
    var found = nominations.findSubmitted(edition, ids);
    for (var id : ids) {
      if (!found.containsKey(id)) {
        throw missing(id);
      }
    }
    return found;
  }

  private List<String> finalists(String edition) {
    return votes.find(edition).map(vote -> vote.rule().finalists()).orElse(List.of());
  }

  /** A finalist's nomination. */
  public Nomination nomination(String edition, String id) {
    return nominations.findSubmitted(edition, id).orElseThrow(() -> missing(id));
  }

  private static IllegalStateException missing(String id) {
    return new IllegalStateException("no nomination for the finalist " + id);
  }

  /** Whether a finalist is still one: not when the nomination was withdrawn or declined since. */
  public static boolean stands(Nomination nomination) {
    return switch (nomination.status()) {
      case WITHDRAWN, DECLINED -> false;
      case DRAFT, SUBMITTED, ELIGIBLE, INELIGIBLE, SHORTLISTED -> true;
    };
  }

  /** Holds the set to a finalist's nomination being as it was read: not withdrawn meanwhile. */
  public void requireUnchanged(WriteSet set, Nomination nomination) {
    nominations.requireUnchanged(set, nomination);
  }

  private static Finalist finalist(Seat seat, Nominations.Translated found) {
    var nomination = found.nomination();
    var standing = seat.gate().standing(nomination.id());
    // Of what was erased nothing is left, not even a name.
    boolean isReadable = standing == Standing.CLEAR && !nomination.isErased();
    return new Finalist(
        nomination.id(),
        nomination.facts().name(),
        nomination.facts().company(),
        standing,
        isReadable ? found.dossier() : null,
        stands(nomination));
  }
}

package org.businessleaderaward.jury.voting;

import java.util.List;
import org.businessleaderaward.jury.proofs.BallotForm;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.programme.Criterion;
import org.businessleaderaward.programme.Edition;

/**
 * Makes an edition's decision rule into the one that is frozen when voting opens.
 *
 * @param edition the edition, whose criteria have scales of the same length
 * @param seats the jury
 * @param terms what the secretariat settles
 * @param quorum fewest ballots with which there is a result
 */
record RuleFreezing(Edition edition, List<Seat> seats, VoteTerms terms, int quorum) {
  RuleFreezing {
    seats = List.copyOf(seats);
  }

  /** Whether all criteria have scales of the same length. */
  static boolean haveOneScale(Edition edition) {
    return edition.criteria().stream().map(RuleFreezing::levels).distinct().count() == 1;
  }

  private static int levels(Criterion criterion) {
    return criterion.levels().size();
  }

  private VoteRule.Method method() {
    return VoteRule.Method.valueOf(terms.method().name());
  }

  private int levels() {
    return levels(edition.criteria().getFirst());
  }

  /** Which contests ballots will have. */
  BallotForm form() {
    return method().form(edition.finalists().size(), edition.criteria().size(), levels());
  }

  /** The frozen rule for a key and those who share it. */
  VoteRule freeze(PublishedKey key, KeyChoice sharing) {
    var joint = key.joint(sharing.terms(edition.id())).key();
    return new VoteRule(
        edition.id(),
        method(),
        edition.criteria().stream()
            .map(criterion -> new VoteRule.Criterion(criterion.id(), criterion.weight()))
            .toList(),
        levels(),
        edition.finalists().stream().sorted().toList(),
        new VoteRule.Jury(roll(), quorum, terms.leastJurors()),
        VoteRule.Trustees.of(sharing.roles(), sharing.threshold(), joint, key.hash()),
        terms.confirmWithinHours());
  }

  private List<String> roll() {
    return BallotVersion.roll(edition.id(), seats.stream().map(Seat::ballotId).toList());
  }
}

package org.businessleaderaward.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.businessleaderaward.jury.domain.BallotCheck;
import org.businessleaderaward.jury.domain.BallotContent;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.jury.sealing.Opener;
import org.businessleaderaward.jury.sealing.SealedBallot;

/**
 * Opens the ballots on record and checks each: that its bytes are those of its last receipt, that
 * it is the ballot of the juror under whose id it lies, and that what it says fits the rule. A
 * juror who voted and whose ballot is gone is found, too.
 */
final class BallotReview {
  private final JuryRoll roll;
  private final BallotBox box;
  private final Opener opener;

  BallotReview(JuryRoll roll, BallotBox box, Opener opener) {
    this.roll = roll;
    this.box = box;
    this.opener = opener;
  }

  /** Every ballot of a vote, checked. */
  List<CheckedBallot> review(Vote vote) {
    var edition = vote.rule().edition();
    var receipts = box.lastReceipts(edition);
    var seats = new TreeMap<String, Seat>();
    roll.all(edition).forEach(seat -> seats.put(seat.ballotId(), seat));
    var checked = new ArrayList<CheckedBallot>();
    var ballots = box.all(edition);
    for (var ballot : ballots) {
      var seat = seats.get(ballot.ballotId());
      checked.add(
          seat == null
              ? new CheckedBallot.Bad(ballot.ballotId(), BallotProblem.MOVED)
              : check(vote, seat, ballot, receipts));
    }
    addMissing(checked, seats, ballots);
    return checked;
  }

  private static void addMissing(
      List<CheckedBallot> checked, Map<String, Seat> seats, List<BallotOnRecord> ballots) {
    var there = ballots.stream().map(BallotOnRecord::ballotId).toList();
    seats.values().stream()
        .filter(seat -> seat.voted() && !there.contains(seat.ballotId()))
        .map(seat -> new CheckedBallot.Bad(seat.ballotId(), BallotProblem.GONE))
        .forEach(checked::add);
  }

  private CheckedBallot check(
      Vote vote, Seat seat, BallotOnRecord ballot, Map<String, BallotReceipt> receipts) {
    var sealed = SealedBallot.read(ballot.sealed());
    int version = ballot.receipt().version();
    if (sealed.isEmpty()) {
      return bad(seat, BallotProblem.DOES_NOT_OPEN);
    }
    if (!sealed
        .get()
        .binding()
        .equals(new SealedBallot.Binding(vote.rule().edition(), seat.ballotId(), version))) {
      return bad(seat, BallotProblem.MOVED);
    }
    var receipt = sealed.get().receipt();
    if (!receipt.equals(ballot.receipt().receipt())
        || !ballot.receipt().equals(receipts.get(seat.ballotId()))) {
      return bad(seat, BallotProblem.CHANGED);
    }
    var recusals = seat.gate().recusals();
    Optional<byte[]> content = opener.open(vote.rule().edition(), sealed.get().jwe());
    if (content.isEmpty()) {
      return bad(seat, BallotProblem.DOES_NOT_OPEN);
    }
    return new BallotCheck(vote.rule())
        .problem(seat.ballotId(), version, recusals, content.get())
        .map(problem -> bad(seat, problem))
        .orElseGet(
            () ->
                new CheckedBallot.Good(
                    receipt,
                    BallotContent.read(content.get())
                        .orElseThrow()
                        .ballot()
                        .without(recusals.finalists())));
  }

  private static CheckedBallot bad(Seat seat, BallotProblem problem) {
    return new CheckedBallot.Bad(seat.ballotId(), problem);
  }
}

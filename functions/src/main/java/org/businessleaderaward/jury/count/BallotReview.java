package org.businessleaderaward.jury.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.ballots.BallotOnRecord;
import org.businessleaderaward.jury.ballots.BallotReceipt;
import org.businessleaderaward.jury.domain.BallotCheck;
import org.businessleaderaward.jury.domain.BallotContent;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.sealing.Opener;
import org.businessleaderaward.jury.sealing.SealedBallot;
import org.businessleaderaward.jury.votes.Vote;
import org.jspecify.annotations.Nullable;

/**
 * Opens the ballots on record and checks each: that it is the ballot of the juror under whose id it
 * lies, that its bytes are those of its last receipt, that this receipt was fixed at the close, and
 * that what it says fits the rule. A ballot that is gone is found, too.
 */
public final class BallotReview {
  private final JuryRoll roll;
  private final BallotBox box;
  private final Opener opener;

  public BallotReview(JuryRoll roll, BallotBox box, Opener opener) {
    this.roll = roll;
    this.box = box;
    this.opener = opener;
  }

  /** A ballot on record with its seat and the last receipt given for it, if that was fixed. */
  private record Known(BallotOnRecord ballot, @Nullable Seat seat, @Nullable BallotReceipt fixed) {
    CheckedBallot.Bad bad(BallotProblem problem) {
      return BallotReview.bad(ballot.ballotId(), fixed, problem);
    }
  }

  /**
   * What there is on record of an edition's vote.
   *
   * @param seats the jurors' seats
   * @param ballots the last ballot of each juror
   * @param lastReceipts the last receipt of each ballot in the history, by the ballot's id
   */
  record OnRecord(
      List<Seat> seats, List<BallotOnRecord> ballots, Map<String, BallotReceipt> lastReceipts) {}

  /**
   * Every ballot of a vote, checked.
   *
   * @param fixed the receipts that were fixed at the close
   * @return one for each ballot on record, and one for each ballot that is gone
   */
  List<CheckedBallot> review(Vote vote, Set<String> fixed) {
    var edition = vote.rule().edition();
    var onRecord = new OnRecord(roll.all(edition), box.all(edition), box.lastReceipts(edition));
    return review(vote, fixed, onRecord, opener);
  }

  /** The same of what was read. */
  static List<CheckedBallot> review(
      Vote vote, Set<String> fixed, OnRecord onRecord, Opener opener) {
    var lastFixed = new TreeMap<>(onRecord.lastReceipts());
    lastFixed.values().removeIf(given -> !fixed.contains(given.receipt()));
    var seats = new TreeMap<String, Seat>();
    onRecord.seats().forEach(seat -> seats.put(seat.ballotId(), seat));
    var checked = new ArrayList<CheckedBallot>();
    for (var ballot : onRecord.ballots()) {
      var id = ballot.ballotId();
      checked.add(check(vote, new Known(ballot, seats.remove(id), lastFixed.get(id)), opener));
    }
    seats.values().stream()
        .filter(Seat::voted)
        .map(Seat::ballotId)
        .map(id -> bad(id, lastFixed.get(id), BallotProblem.GONE))
        .forEach(checked::add);
    checked.addAll(unaccounted(checked, fixed));
    return checked;
  }

  private static CheckedBallot.Bad bad(
      String ballotId, @Nullable BallotReceipt fixed, BallotProblem problem) {
    return new CheckedBallot.Bad(ballotId, fixed == null ? null : fixed.receipt(), problem);
  }

  /** The fixed receipts that nothing on record explains. */
  private static List<CheckedBallot.Bad> unaccounted(
      List<CheckedBallot> checked, Set<String> fixed) {
    var left = new HashSet<>(fixed);
    for (var ballot : checked) {
      switch (ballot) {
        case CheckedBallot.Good good -> left.remove(good.receipt());
        case CheckedBallot.Bad bad -> left.remove(bad.receipt());
      }
    }
    return left.stream()
        .sorted()
        .map(receipt -> new CheckedBallot.Bad(null, receipt, BallotProblem.GONE))
        .toList();
  }

  private static CheckedBallot check(Vote vote, Known known, Opener opener) {
    var edition = vote.rule().edition();
    var ballot = known.ballot();
    int version = ballot.receipt().version();
    var seat = known.seat();
    if (seat == null) {
      return known.bad(BallotProblem.MOVED);
    }
    var sealed = SealedBallot.read(ballot.sealed());
    if (sealed.isEmpty()) {
      return known.bad(BallotProblem.CHANGED);
    }
    if (!sealed
        .get()
        .binding()
        .equals(new SealedBallot.Binding(edition, seat.ballotId(), version))) {
      return known.bad(BallotProblem.MOVED);
    }
    var receipt = sealed.get().receipt();
    if (!receipt.equals(ballot.receipt().receipt()) || !ballot.receipt().equals(known.fixed())) {
      return known.bad(BallotProblem.CHANGED);
    }
    Optional<byte[]> content = opener.open(edition, sealed.get().jwe());
    if (content.isEmpty()) {
      return known.bad(BallotProblem.DOES_NOT_OPEN);
    }
    var recusals = seat.gate().recusals();
    return new BallotCheck(vote.rule())
        .problem(seat.ballotId(), version, recusals, content.get())
        .<CheckedBallot>map(known::bad)
        .orElseGet(
            () ->
                new CheckedBallot.Good(
                    receipt,
                    BallotContent.read(content.get())
                        .orElseThrow()
                        .ballot()
                        .without(recusals.finalists())));
  }
}

package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.sealing.SealedBallot;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Takes sealed ballots. The same bytes get the same receipt however often they come; other bytes
 * under a version that is taken are refused. The instant of the request decides whether the vote is
 * open, and a condition in the transaction holds it to that.
 */
public final class CastBallot {
  private static final int ATTEMPTS = 10;

  private final JuryRoll roll;
  private final Votes votes;
  private final BallotBox box;
  private final ReceiptLists lists;
  private final Transactions transactions;

  public CastBallot(
      JuryRoll roll, Votes votes, BallotBox box, ReceiptLists lists, Transactions transactions) {
    this.roll = roll;
    this.votes = votes;
    this.box = box;
    this.lists = lists;
    this.transactions = transactions;
  }

  /** Takes a ballot of the caller, or says why not. */
  public CastBallotPayload cast(Caller caller, String sealed, int version, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var done = attempt(caller, sealed, version, now);
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new IllegalStateException("the ballot kept changing while it was cast");
  }

  /** One try; empty when something changed meanwhile, and what is there now decides. */
  private Optional<CastBallotPayload> attempt(
      Caller caller, String sealed, int version, Instant now) {
    var seat = roll.of(caller);
    var onRecord = box.find(seat.edition(), seat.ballotId()).map(BallotOnRecord::receipt);
    var ballot = SealedBallot.read(sealed);
    if (ballot.isEmpty()) {
      return refused(
          sealed.length() > SealedBallot.LONGEST
              ? UserError.at(
                  "TOO_LONG",
                  "A sealed ballot has at most " + SealedBallot.LONGEST + " characters.",
                  "input",
                  "sealed")
              : noBallot());
    }
    var receipt = new BallotReceipt(ballot.get().receipt(), version, now);
    if (onRecord.filter(known -> isSame(known, receipt)).isPresent()) {
      return onRecord.map(CastBallotPayload::of);
    }
    var obstacle = obstacle(seat, ballot.get(), onRecord, version, now);
    return obstacle.isPresent() ? refused(obstacle.get()) : write(seat, sealed, receipt, now);
  }

  private Optional<CastBallotPayload> write(
      Seat seat, String sealed, BallotReceipt receipt, Instant now) {
    var outcome =
        transactions.commit(
            set -> {
              box.put(set, seat.edition(), new BallotOnRecord(seat.ballotId(), sealed, receipt));
              votes.checkOpen(set, seat.edition(), now);
              lists.checkNotShut(set, seat.edition());
              if (seat.voted()) {
                roll.checkUnchanged(set, seat);
              } else {
                roll.change(set, seat.havingVoted());
              }
            });
    return switch (outcome) {
      case Outcome.Committed() -> Optional.of(CastBallotPayload.of(receipt));
      case Outcome.Refused(String condition) when condition.equals(Votes.CLOSED) ->
          refused(closed());
      case Outcome.Refused(String condition) -> Optional.empty();
    };
  }

  private Optional<UserError> obstacle(
      Seat seat, SealedBallot ballot, Optional<BallotReceipt> onRecord, int version, Instant now) {
    var vote = votes.find(seat.edition());
    if (vote.isEmpty() || !vote.get().isOpen(now)) {
      return Optional.of(closed());
    }
    var finalists = vote.get().rule().finalists();
    if (!seat.gate().isPassed(finalists)) {
      return Optional.of(
          UserError.of(
              "CONFLICTS_NOT_DECLARED", "Declare for every finalist first, conflict or none."));
    }
    if (seat.gate().hasNoVote(finalists)) {
      return Optional.of(UserError.of("NOTHING_TO_JUDGE", "You are recused for every finalist."));
    }
    if (!ballot.fits(vote.get().publicKey(), vote.get().rule().paddedLength())) {
      return Optional.of(badSeal("It is not sealed to this edition's key in the right length."));
    }
    if (!ballot
        .binding()
        .equals(new SealedBallot.Binding(seat.edition(), seat.ballotId(), version))) {
      return Optional.of(badSeal("It is sealed as another ballot or version."));
    }
    int expected = onRecord.map(BallotReceipt::version).orElse(0) + 1;
    return version == expected
        ? Optional.empty()
        : Optional.of(
            UserError.at(
                "CONFLICT",
                "The next version is " + expected + "; read the ballot on record again.",
                "input",
                "version"));
  }

  /** What is said of anything that is no sealed ballot. */
  public static UserError noBallot() {
    return badSeal("This is no sealed ballot.");
  }

  private static boolean isSame(BallotReceipt known, BallotReceipt receipt) {
    return known.receipt().equals(receipt.receipt()) && known.version() == receipt.version();
  }

  private static Optional<CastBallotPayload> refused(UserError why) {
    return Optional.of(CastBallotPayload.refused(why));
  }

  private static UserError closed() {
    return UserError.of("VOTING_CLOSED", "The vote is not open.");
  }

  private static UserError badSeal(String why) {
    return UserError.at("BAD_SEAL", why, "input", "sealed");
  }
}

package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.domain.ConflictGate.Standing;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Takes sealed ballots, each with the proofs that it is well-formed. The same bytes get the same
 * receipt however often they come; other bytes under a version that is taken are refused. The
 * instant of the request decides whether the vote is open, and a condition in the transaction holds
 * it to that.
 */
public final class CastBallot {
  private static final int ATTEMPTS = 10;

  private final JuryRoll roll;
  private final Votes votes;
  private final BallotBox box;
  private final ReceiptLists lists;
  private final FirstRules rules;
  private final Transactions transactions;

  public CastBallot(
      JuryRoll roll,
      Votes votes,
      BallotBox box,
      ReceiptLists lists,
      FirstRules rules,
      Transactions transactions) {
    this.roll = roll;
    this.votes = votes;
    this.box = box;
    this.lists = lists;
    this.rules = rules;
    this.transactions = transactions;
  }

  /** Takes a ballot of the caller, or says why not. */
  public CastBallotPayload cast(Caller caller, String sealed, int version, Instant now) {
    if (sealed.length() > SentBallot.LONGEST) {
      return CastBallotPayload.refused(
          UserError.at(
              "TOO_LONG",
              "A sealed ballot has at most " + SentBallot.LONGEST + " characters.",
              "input",
              "sealed"));
    }
    var sent = SentBallot.of(sealed);
    if (sent.isEmpty()) {
      return CastBallotPayload.refused(SentBallot.noBallot());
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var done = attempt(caller, sent.get(), version, now);
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new IllegalStateException("the ballot kept changing while it was cast");
  }

  /** One try; empty when something changed meanwhile, and what is there now decides. */
  private Optional<CastBallotPayload> attempt(
      Caller caller, SentBallot sent, int version, Instant now) {
    var seat = roll.of(caller);
    var onRecord = box.find(seat.edition(), seat.ballotId()).map(BallotOnRecord::receipt);
    var receipt = new BallotReceipt(sent.sha256(), version, now);
    if (onRecord.filter(known -> isSame(known, receipt)).isPresent()) {
      return onRecord.map(CastBallotPayload::of);
    }
    var obstacle = obstacle(seat, sent, onRecord, version, now);
    return obstacle.isPresent() ? refused(obstacle.get()) : write(seat, sent, receipt, now);
  }

  private Optional<CastBallotPayload> write(
      Seat seat, SentBallot sent, BallotReceipt receipt, Instant now) {
    var outcome =
        transactions.commit(
            set -> {
              box.put(
                  set, seat.edition(), new BallotOnRecord(seat.ballotId(), sent.hex(), receipt));
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
      Seat seat, SentBallot sent, Optional<BallotReceipt> onRecord, int version, Instant now) {
    var vote = votes.find(seat.edition());
    if (vote.isEmpty() || !vote.get().isOpen(now)) {
      return Optional.of(closed());
    }
    var rule = vote.get().rule();
    if (rules.isOther(seat.edition(), Optional.of(rule))) {
      return Optional.of(
          UserError.of(
              "OTHER_RULE",
              "The vote has another rule than when it was opened; a ballot sealed under that one"
                  + " would stop the count. Ballots are taken again once the first rule is back."));
    }
    if (!seat.gate().isPassed(rule.finalists())) {
      return Optional.of(
          UserError.of(
              "CONFLICTS_NOT_DECLARED", "Declare for every finalist first, conflict or none."));
    }
    if (seat.gate().hasNoVote(rule.finalists())) {
      return Optional.of(UserError.of("NOTHING_TO_JUDGE", "You are recused for every finalist."));
    }
    int expected = onRecord.map(BallotReceipt::version).orElse(0) + 1;
    if (version != expected) {
      return Optional.of(
          UserError.at(
              "CONFLICT",
              "The next version is " + expected + "; read the ballot on record again.",
              "input",
              "version"));
    }
    var id = new BallotVersion(seat.ballotId(), version);
    return sent.problem(rule, new SentBallot.Expected(id, mayJudge(seat, rule.finalists())));
  }

  /** The places of the finalists for whom the juror is free of conflict. */
  private static List<Integer> mayJudge(Seat seat, List<String> finalists) {
    return IntStream.range(0, finalists.size())
        .filter(i -> seat.gate().standing(finalists.get(i)) == Standing.CLEAR)
        .boxed()
        .toList();
  }

  private static boolean isSame(BallotReceipt known, BallotReceipt receipt) {
    return known.sha256().equals(receipt.sha256()) && known.version() == receipt.version();
  }

  private static Optional<CastBallotPayload> refused(UserError why) {
    return Optional.of(CastBallotPayload.refused(why));
  }

  private static UserError closed() {
    return UserError.of("VOTING_CLOSED", "The vote is not open.");
  }
}

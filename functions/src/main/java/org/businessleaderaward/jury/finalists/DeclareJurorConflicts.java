package org.businessleaderaward.jury.finalists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.domain.ConflictGate;
import org.businessleaderaward.jury.domain.ConflictGate.Standing;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * Takes a juror's declarations at the conflict gate while the vote is open. Each recusal goes into
 * the audit log, without its reason.
 */
public final class DeclareJurorConflicts {
  private static final int ATTEMPTS = 10;

  private final JuryRoll roll;
  private final Votes votes;
  private final BallotBox box;
  private final ReceiptLists lists;
  private final AuditLog audit;
  private final Transactions transactions;

  public DeclareJurorConflicts(
      JuryRoll roll,
      Votes votes,
      BallotBox box,
      ReceiptLists lists,
      AuditLog audit,
      Transactions transactions) {
    this.roll = roll;
    this.votes = votes;
    this.box = box;
    this.lists = lists;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Takes all declarations or none; gives what is wrong, if anything. */
  public List<UserError> declare(Caller caller, List<Wanted> wanted, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var done = attempt(caller, wanted, now);
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new IllegalStateException("the seat kept changing while conflicts were declared");
  }

  /** One try; empty when something changed meanwhile, and what is there now decides. */
  private Optional<List<UserError>> attempt(Caller caller, List<Wanted> wanted, Instant now) {
    var seat = roll.of(caller);
    var vote = votes.find(caller.edition()).filter(v -> v.isOpen(now));
    if (vote.isEmpty()) {
      return Optional.of(List.of(closed()));
    }
    int version =
        box.find(seat.edition(), seat.ballotId()).map(b -> b.receipt().version()).orElse(0);
    return switch (seat.gate().declare(wanted, vote.get().rule().finalists(), version)) {
      case ConflictGate.Outcome.Refused refused -> Optional.of(List.of(error(refused)));
      case ConflictGate.Outcome.Taken(ConflictGate gate) -> write(caller, seat, gate, version, now);
    };
  }

  private Optional<List<UserError>> write(
      Caller caller, Seat seat, ConflictGate gate, int version, Instant now) {
    if (gate.equals(seat.gate())) {
      return Optional.of(List.of());
    }
    var outcome =
        transactions.commit(
            set -> {
              roll.change(set, seat.withGate(gate));
              box.checkVersion(set, seat.edition(), seat.ballotId(), version);
              votes.checkOpen(set, seat.edition(), now);
              lists.checkNotShut(set, seat.edition());
              for (var finalist : newlyRecused(seat.gate(), gate)) {
                audit.add(
                    set,
                    new Act(seat.edition(), now, caller.actor(), "JUROR_RECUSED", finalist, null));
              }
            });
    return switch (outcome) {
      case Outcome.Committed() -> Optional.of(List.of());
      case Outcome.Refused(String condition) when condition.equals(Votes.CLOSED) ->
          Optional.of(List.of(closed()));
      case Outcome.Refused(String condition) -> Optional.empty();
    };
  }

  private static List<String> newlyRecused(ConflictGate before, ConflictGate after) {
    var recused = new ArrayList<String>();
    after
        .declarations()
        .forEach(
            (finalist, declaration) -> {
              if (declaration.standing() == Standing.RECUSED
                  && before.standing(finalist) != Standing.RECUSED) {
                recused.add(finalist);
              }
            });
    return recused;
  }

  private static UserError closed() {
    return UserError.of("VOTING_CLOSED", "The vote is not open.");
  }

  private static UserError error(ConflictGate.Outcome.Refused refused) {
    var index = Integer.toString(refused.index());
    return switch (refused.why()) {
      case UNKNOWN_FINALIST ->
          UserError.at(
              refused.why().name(),
              "There is no such finalist.",
              "declarations",
              index,
              "nomination");
      case DECLARED_TWICE ->
          UserError.at(
              refused.why().name(),
              "This finalist is declared for twice.",
              "declarations",
              index,
              "nomination");
      case REASON_REQUIRED ->
          UserError.at(
              refused.why().name(),
              "Say why there is a conflict.",
              "declarations",
              index,
              "reason");
      case RECUSAL_IS_FINAL ->
          UserError.at(
              refused.why().name(),
              "A declared conflict cannot be taken back.",
              "declarations",
              index,
              "conflict");
    };
  }
}

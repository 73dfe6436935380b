package org.businessleaderaward.jury;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;

/**
 * The two confirmations that release the count: the secretariat's and the chair's, after the close
 * by the clock, once the list of receipts is fixed and with a quorum. What they release is the
 * count of the ballots on that list; its head stands in the release. Confirming again changes
 * nothing. After a count that was stopped, both confirm anew.
 */
final class ConfirmCount {
  private final Editions editions;
  private final JuryRoll roll;
  private final Votes votes;
  private final CountRecords counts;
  private final ReceiptLists lists;
  private final ShutBallotBox shutting;
  private final AuditLog audit;
  private final Transactions transactions;

  ConfirmCount(
      Editions editions,
      JuryRoll roll,
      Votes votes,
      CountRecords counts,
      ReceiptLists lists,
      ShutBallotBox shutting,
      AuditLog audit,
      Transactions transactions) {
    this.editions = editions;
    this.roll = roll;
    this.votes = votes;
    this.counts = counts;
    this.lists = lists;
    this.shutting = shutting;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** The caller's confirmation, as what the caller is to the edition. */
  ConfirmCountPayload confirm(Caller caller, Instant now) {
    var obstacle = obstacle(caller, now);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    var list = lists.fixed(caller.edition());
    if (list.isEmpty()) {
      shutting.shut(caller.edition(), now);
      return ConfirmCountPayload.refused(
          "RECEIPTS_NOT_FIXED",
          "The list of receipts is being fixed, which takes a moment; confirm again then.");
    }
    int ballots = list.get().receipts().size();
    int quorum = votes.find(caller.edition()).orElseThrow().rule().quorum();
    if (ballots < quorum) {
      return ConfirmCountPayload.refused(
          "QUORUM_NOT_MET",
          "There are %d ballots, and the quorum is %d.".formatted(ballots, quorum));
    }
    var outcome = transactions.commit(set -> confirm(set, caller, list.get().head(), now));
    return switch (outcome) {
      case Outcome.Committed() ->
          ConfirmCountPayload.of(new Releases(counts, lists).find(caller.edition()));
      case Outcome.Refused(String condition) ->
          throw new IllegalStateException("refused: " + condition);
    };
  }

  private void confirm(WriteSet set, Caller caller, String head, Instant now) {
    var release = counts.release(caller.edition());
    if (counts.isStopped(caller.edition(), release)) {
      release = anew(release);
    }
    boolean secretariat = caller.role() == Role.SECRETARIAT;
    if ((secretariat ? release.secretariatAt : release.chairAt) != null) {
      counts.checkBegun(set, caller.edition());
      return;
    }
    if (secretariat) {
      release.secretariatAt = now;
      release.secretariatBy = caller.personId();
    } else {
      release.chairAt = now;
      release.chairBy = caller.personId();
    }
    release.head = head;
    counts.put(set, release);
    audit.add(
        set,
        new Act(caller.edition(), now, caller.actor(), "COUNT_CONFIRMED", caller.edition(), head));
  }

  /** The next attempt after one that was stopped: nobody has confirmed it yet. */
  private static ReleaseItem anew(ReleaseItem stopped) {
    stopped.attempt = stopped.attempt() + 1;
    stopped.secretariatAt = null;
    stopped.secretariatBy = null;
    stopped.chairAt = null;
    stopped.chairBy = null;
    return stopped;
  }

  private Optional<ConfirmCountPayload> obstacle(Caller caller, Instant now) {
    var seats = roll.all(caller.edition());
    if (caller.role() != Role.SECRETARIAT
        && seats.stream().noneMatch(s -> s.chair() && s.person().equals(caller.personId()))) {
      return refused("NOT_CHAIR", "Only the jury's chair confirms for the jury.");
    }
    var edition = editions.get(caller.edition());
    var vote = votes.find(caller.edition());
    if (edition.state().compareTo(EditionState.VOTING) > 0) {
      return refused("ALREADY_COUNTED", "The ballots were counted already.");
    }
    if (edition.state() != EditionState.VOTING || vote.isEmpty()) {
      return refused("WRONG_STATE", "The vote has not been opened.");
    }
    if (!vote.get().isClosed(now)) {
      return refused("VOTING_NOT_CLOSED", "The vote has not closed yet.");
    }
    return Optional.empty();
  }

  private static Optional<ConfirmCountPayload> refused(String code, String message) {
    return Optional.of(ConfirmCountPayload.refused(code, message));
  }
}

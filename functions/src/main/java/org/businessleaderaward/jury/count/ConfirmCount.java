package org.businessleaderaward.jury.count;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.domain.Confirmations;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.votes.ReceiptList;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.ShutBallotBox;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * The two confirmations that release the count: the secretariat's and the chair's, after the close
 * by the clock, once the list of receipts is fixed and with a quorum. Before it is fixed each try
 * has it fixed. What they release is the count of the ballots on that list; its head stands in the
 * release. The first confirmation waits for the second for the rule's window; once it has lapsed
 * both confirm anew. Confirming again changes nothing.
 *
 * <p>After a count that was stopped, too, both confirm anew, that it is done again.
 */
public final class ConfirmCount {
  private static final int ATTEMPTS = 10;
  private static final String CLOCK = "clock";

  private final Editions editions;
  private final JuryRoll roll;
  private final Votes votes;
  private final CountRecords counts;
  private final ReceiptLists lists;
  private final Releases releases;
  private final ShutBallotBox shutting;
  private final AuditLog audit;
  private final Transactions transactions;

  public ConfirmCount(
      Editions editions,
      JuryRoll roll,
      Votes votes,
      CountRecords counts,
      ReceiptLists lists,
      Releases releases,
      ShutBallotBox shutting,
      AuditLog audit,
      Transactions transactions) {
    this.editions = editions;
    this.roll = roll;
    this.votes = votes;
    this.counts = counts;
    this.lists = lists;
    this.releases = releases;
    this.shutting = shutting;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * The caller's confirmation, as what the caller is to the edition.
   *
   * @param factor why the caller has to show the second factor first, asked when nothing else is in
   *     the way
   */
  public ConfirmCountPayload confirm(
      Caller caller, Instant now, Supplier<Optional<UserError>> factor) {
    var vote = votes.find(caller.edition());
    var list = lists.fixed(caller.edition());
    var obstacle =
        obstacle(caller, vote, list, now).or(() -> factor.get().map(ConfirmCountPayload::refused));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    var window = window(vote.orElseThrow().rule());
    var head = list.orElseThrow().head();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var done = attempt(caller, window, head, now);
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new IllegalStateException("the release kept changing while it was confirmed");
  }

  /** One try; empty when somebody else confirmed meanwhile, and what is there now decides. */
  private Optional<ConfirmCountPayload> attempt(
      Caller caller, Duration window, String head, Instant now) {
    var onRecord = counts.release(caller.edition());
    var before = onRecord.confirmations(window);
    boolean lapsed = before.haveLapsed(now);
    boolean anew = lapsed || counts.isStopped(caller.edition(), onRecord);
    var release = anew ? onRecord.anew() : onRecord;
    boolean secretariat = caller.role() == Role.SECRETARIAT;
    var own = secretariat ? release.secretariat() : release.chair();
    var other = secretariat ? release.chair() : release.secretariat();
    if ((secretariat ? release.secretariatAt() : release.chairAt()) != null) {
      if (release.isComplete()) {
        // There is no result: what woke the count may have been lost. Refused when another was
        // faster, which wakes it, too.
        transactions.commit(set -> counts.put(set, own, other));
      }
      return Optional.of(view(caller, now));
    }
    own.attempt = release.attempt();
    own.at = now;
    own.by = caller.personId();
    own.head = head;
    var outcome =
        transactions.commit(
            set -> {
              counts.put(set, own, other);
              if (lapsed) {
                audit.add(set, lapse(caller.edition(), before, now));
              }
              audit.add(set, confirmed(caller, now, head));
            });
    return switch (outcome) {
      case Outcome.Committed() -> Optional.of(view(caller, now));
      case Outcome.Refused(String condition) -> Optional.empty();
    };
  }

  private static Act lapse(String edition, Confirmations before, Instant now) {
    var end = before.lapseAt().orElseThrow().toString();
    return new Act(edition, now, CLOCK, "CONFIRMATION_LAPSED", edition, end);
  }

  private static Act confirmed(Caller caller, Instant now, String head) {
    return new Act(
        caller.edition(), now, caller.actor(), "COUNT_CONFIRMED", caller.edition(), head);
  }

  /** For how long the first confirmation waits for the second. */
  static Duration window(VoteRule rule) {
    return Duration.ofHours(rule.confirmWithinHours());
  }

  private ConfirmCountPayload view(Caller caller, Instant now) {
    return ConfirmCountPayload.of(releases.find(caller.edition(), now));
  }

  private Optional<ConfirmCountPayload> obstacle(
      Caller caller, Optional<Vote> vote, Optional<ReceiptList> list, Instant now) {
    if (caller.role() != Role.SECRETARIAT
        && roll.all(caller.edition()).stream()
            .noneMatch(s -> s.chair() && s.person().equals(caller.personId()))) {
      return refused("NOT_CHAIR", "Only the jury's chair confirms for the jury.");
    }
    var edition = editions.get(caller.edition());
    if (edition.state().compareTo(EditionState.VOTING) > 0) {
      return refused("ALREADY_COUNTED", "The ballots were counted already.");
    }
    if (edition.state() != EditionState.VOTING || vote.isEmpty()) {
      return refused("WRONG_STATE", "The vote has not been opened.");
    }
    if (!vote.get().isClosed(now)) {
      return refused("VOTING_NOT_CLOSED", "The vote has not closed yet.");
    }
    if (list.isEmpty()) {
      // The jury's room may shut no box: the clock does, and the secretariat that tries.
      if (caller.role() == Role.SECRETARIAT) {
        shutting.shutAgain(caller.edition(), now);
      }
      return refused(
          "RECEIPTS_NOT_FIXED",
          "The list of receipts is being fixed, which takes a moment; confirm again then.");
    }
    int ballots = list.get().receipts().size();
    int quorum = vote.get().rule().jury().quorum();
    if (ballots < quorum) {
      return refused(
          "QUORUM_NOT_MET",
          "There are %d ballots, and the quorum is %d.".formatted(ballots, quorum));
    }
    return Optional.empty();
  }

  private static Optional<ConfirmCountPayload> refused(String code, String message) {
    return Optional.of(ConfirmCountPayload.refused(code, message));
  }
}

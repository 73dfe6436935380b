package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.domain.Confirmations;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.ShutBallotBox;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;

/**
 * The two confirmations that release the count: the secretariat's and the chair's, after the close
 * by the clock, once the list of receipts is fixed and with a quorum. What they release is the
 * count of the ballots on that list; its head stands in the release. The first confirmation waits
 * for the second for the rule's window; once it has lapsed both confirm anew. Confirming again
 * changes nothing.
 *
 * <p>After a count that was stopped, too, both confirm anew: that it is done again as it is, or
 * that the ballots which it named are set aside. The second decides as the first did, or it is
 * refused; the first may decide otherwise as long as nobody followed.
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
   * @param settingAside whether the ballots that the last count named are to be set aside
   * @param factor why the caller has to show the second factor first, asked when nothing else is in
   *     the way
   */
  public ConfirmCountPayload confirm(
      Caller caller, boolean settingAside, Instant now, Supplier<Optional<UserError>> factor) {
    var obstacle =
        obstacle(caller, settingAside, now)
            .or(() -> factor.get().map(ConfirmCountPayload::refused));
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    var rule = votes.find(caller.edition()).orElseThrow().rule();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var done = attempt(caller, settingAside, rule, now);
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new IllegalStateException("the release kept changing while it was confirmed");
  }

  /** One try; empty when somebody else confirmed meanwhile, and what is there now decides. */
  private Optional<ConfirmCountPayload> attempt(
      Caller caller, boolean settingAside, FrozenRule rule, Instant now) {
    var onRecord = counts.release(caller.edition());
    var before = onRecord.confirmations(rule.terms().window());
    boolean lapsed = before.haveLapsed(now);
    boolean anew = lapsed || counts.isStopped(caller.edition(), onRecord);
    var release = anew ? onRecord.anew() : onRecord;
    boolean secretariat = caller.role() == Role.SECRETARIAT;
    boolean other = (secretariat ? release.chairAt : release.secretariatAt) != null;
    boolean own = (secretariat ? release.secretariatAt : release.chairAt) != null;
    boolean same = release.isSettingAside() == settingAside;
    if (own && same) {
      return Optional.of(view(caller, now));
    }
    if (other && !same) {
      return refused(
          "DECIDED_OTHERWISE", "The other confirmed otherwise: agree, then confirm the same.");
    }
    if (secretariat) {
      release.secretariatAt = now;
      release.secretariatBy = caller.personId();
    } else {
      release.chairAt = now;
      release.chairBy = caller.personId();
    }
    release.settingAside = settingAside;
    var head = lists.fixed(caller.edition()).orElseThrow().head();
    release.head = head;
    var outcome =
        transactions.commit(
            set -> {
              counts.put(set, release);
              if (lapsed) {
                audit.add(set, lapse(caller.edition(), before, now));
              }
              audit.add(
                  set,
                  settingAside
                      ? confirmed(caller, now, "SETTING_ASIDE_CONFIRMED", head)
                      : confirmed(caller, now, "COUNT_CONFIRMED", head));
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

  private static Act confirmed(Caller caller, Instant now, String what, String head) {
    return new Act(caller.edition(), now, caller.actor(), what, caller.edition(), head);
  }

  private ConfirmCountPayload view(Caller caller, Instant now) {
    return ConfirmCountPayload.of(releases.find(caller.edition(), now));
  }

  private Optional<ConfirmCountPayload> obstacle(Caller caller, boolean settingAside, Instant now) {
    if (caller.role() != Role.SECRETARIAT
        && roll.all(caller.edition()).stream()
            .noneMatch(s -> s.chair() && s.person().equals(caller.personId()))) {
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
    var list = lists.fixed(caller.edition());
    if (list.isEmpty()) {
      shutting.shut(caller.edition(), now);
      return refused(
          "RECEIPTS_NOT_FIXED",
          "The list of receipts is being fixed, which takes a moment; confirm again then.");
    }
    int ballots = list.get().receipts().size();
    int quorum = vote.get().rule().quorum();
    if (ballots < quorum) {
      return refused(
          "QUORUM_NOT_MET",
          "There are %d ballots, and the quorum is %d.".formatted(ballots, quorum));
    }
    return settingAside && counts.stopped(caller.edition()).isEmpty()
        ? refused("NOTHING_TO_SET_ASIDE", "No count was stopped, so that none has named a ballot.")
        : Optional.empty();
  }

  private static Optional<ConfirmCountPayload> refused(String code, String message) {
    return Optional.of(ConfirmCountPayload.refused(code, message));
  }
}

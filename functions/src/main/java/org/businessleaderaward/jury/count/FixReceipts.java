package org.businessleaderaward.jury.count;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.ballots.BallotReceipt;
import org.businessleaderaward.jury.letters.JuryLetter;
import org.businessleaderaward.jury.proofs.ReceiptLinks;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.JuryMail;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.LetteredFinalists;
import org.businessleaderaward.jury.votes.ReceiptList;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Fixes the list of receipts of a ballot box that is shut: chains the last receipt of every juror's
 * ballot with the conflicts declared since, writes the chain's head into the audit log and mails it
 * to every juror with what stands for their seat, all or nothing and once. From then on whoever
 * changes, adds or takes away a ballot or such a conflict has a head against them that all jurors
 * hold.
 */
public final class FixReceipts {
  private static final String ACTOR = "count";

  private final Editions editions;
  private final Votes votes;
  private final JuryRoll roll;
  private final BallotBox box;
  private final ReceiptLists lists;
  private final LetteredFinalists finalists;
  private final FirstRules rules;
  private final AuditLog audit;
  private final JuryMail mail;
  private final Transactions transactions;
  private final Clock clock;

  public FixReceipts(
      Editions editions,
      Votes votes,
      JuryRoll roll,
      BallotBox box,
      ReceiptLists lists,
      LetteredFinalists finalists,
      FirstRules rules,
      AuditLog audit,
      JuryMail mail,
      Transactions transactions,
      Clock clock) {
    this.editions = editions;
    this.votes = votes;
    this.roll = roll;
    this.box = box;
    this.lists = lists;
    this.finalists = finalists;
    this.rules = rules;
    this.audit = audit;
    this.mail = mail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Notes the hash of the rule under which a vote was opened, the first time: of the rooms' roles
   * one may write the rule, and none may write this. Passed over where no vote stands: a record of
   * a table that went may come to the next one of its name.
   */
  public void noteRule(String editionId, String sha256) {
    if (votes.isOpened(editionId) && rules.noted(editionId).isEmpty()) {
      note(editionId, sha256);
    }
  }

  private void note(String editionId, String sha256) {
    // Refused when another run was faster: then it is noted.
    transactions.commit(set -> rules.note(set, editionId, sha256));
  }

  /** What the log has of the opening, since the stream's record of it was lost. */
  private Optional<String> logged(String editionId) {
    return audit.details(editionId, FirstRules.OPENED).stream().findFirst();
  }

  /**
   * Whether the rule with this hash, which a vote has, is the one under which it was opened. That
   * it has another is written into the log, and that it has the first again; each once.
   */
  public boolean isFirstRule(String editionId, String sha256) {
    if (rules.noted(editionId).isEmpty()) {
      logged(editionId).ifPresent(first -> note(editionId, first));
    }
    var first = rules.noted(editionId);
    if (first.isEmpty()) {
      return true;
    }
    if (first.get().equals(sha256)) {
      if (rules.other(editionId).isPresent()) {
        say(editionId, "RULE_RESTORED", first.get(), null);
      }
      return true;
    }
    say(editionId, "RULE_EXCHANGED", first.get(), sha256);
    return false;
  }

  private void say(String editionId, String what, String first, @Nullable String other) {
    var found = other == null ? first : other;
    var act = new Act(editionId, clock.instant(), ACTOR, what, editionId, found);
    // Refused when that was said before.
    transactions.commit(
        set -> {
          rules.noteOther(set, editionId, first, other);
          audit.add(set, act);
        });
  }

  /**
   * Fixes the list of an edition whose box is shut, if it is not fixed yet.
   *
   * @throws IllegalStateException when the vote has not closed, since the rooms' roles may write at
   *     any hour that a box is shut; or when its rule is another one than when it was opened, or
   *     cannot be read
   */
  public void fix(String editionId) {
    if (!lists.isShut(editionId) || lists.fixed(editionId).isPresent()) {
      return;
    }
    var edition = editions.get(editionId);
    var vote =
        votes
            .find(editionId)
            .orElseThrow(() -> new IllegalStateException("no vote that can be read"));
    if (!vote.isClosed(clock.instant())) {
      throw new IllegalStateException("the box is shut, and the vote has not closed");
    }
    var rule = vote.rule();
    if (!isFirstRule(editionId, rule.sha256())) {
      throw new IllegalStateException("the rule is not the one under which the vote was opened");
    }
    noteRule(editionId, rule.sha256());
    var seats = roll.all(editionId);
    var last = box.lastReceipts(editionId);
    last.keySet().retainAll(seats.stream().map(Seat::ballotId).toList());
    var now = clock.instant();
    var list = list(rule, seats, last, now);
    // Refused when another run was faster: then it is fixed.
    transactions.commit(
        set -> {
          lists.fix(set, editionId, list);
          audit.add(set, new Act(editionId, now, ACTOR, "RECEIPTS_FIXED", editionId, list.head()));
          var log = audit.lastHash(set, editionId);
          mail.add(
              set,
              seats,
              (seat, juror) -> {
                var own = Optional.ofNullable(last.get(seat.ballotId()));
                return letter(juror, edition, list, own, leftOut(rule, list, own), log);
              },
              now);
        });
  }

  /**
   * The list. A conflict that was declared when a seat's last ballot stood is late; one that was
   * declared before is in the ballot, which rates that finalist not.
   */
  private static ReceiptList list(
      VoteRule rule, Collection<Seat> seats, Map<String, BallotReceipt> last, Instant now) {
    var receipts = last.values().stream().map(BallotReceipt::sha256).sorted().toList();
    var late = new TreeSet<LateRecusal>();
    for (var seat : seats) {
      var receipt = last.get(seat.ballotId());
      if (receipt != null) {
        int ballot = receipts.indexOf(receipt.sha256());
        seat.gate().recusedSince(receipt.version()).stream()
            .map(rule.finalists()::indexOf)
            .forEach(finalist -> late.add(new LateRecusal(ballot, finalist)));
      }
    }
    var links = ReceiptLinks.of(rule.context(), receipts, List.copyOf(late));
    return new ReceiptList(links.head(), receipts, List.copyOf(late), now);
  }

  private List<String> leftOut(VoteRule rule, ReceiptList list, Optional<BallotReceipt> own) {
    int ballot = own.map(receipt -> list.receipts().indexOf(receipt.sha256())).orElse(-1);
    return finalists.of(
        rule,
        list.late().stream()
            .filter(late -> late.ballot() == ballot)
            .map(LateRecusal::finalist)
            .toList());
  }

  private static JuryLetter letter(
      Person juror,
      Edition edition,
      ReceiptList list,
      Optional<BallotReceipt> receipt,
      List<String> leftOut,
      String log) {
    return new JuryLetter.ReceiptsFixed(
        juror.name(),
        edition.name(),
        list.receipts().size(),
        receipt.map(BallotReceipt::receipt),
        leftOut,
        list.head(),
        log,
        juror.role().link());
  }
}

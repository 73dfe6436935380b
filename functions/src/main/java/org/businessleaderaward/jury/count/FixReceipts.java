package org.businessleaderaward.jury.count;

import java.time.Clock;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.domain.ReceiptChain;
import org.businessleaderaward.jury.letters.JuryLetter;
import org.businessleaderaward.jury.roll.JuryMail;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;

/**
 * Fixes the list of receipts of a ballot box that is shut: chains the last receipt of every juror's
 * ballot, writes the chain's head into the audit log and mails it to every juror, all or nothing
 * and once. No ballot is opened for it. From then on whoever changes, adds or takes away a ballot
 * has a head against them that all jurors hold.
 */
public final class FixReceipts {
  private static final String ACTOR = "count";

  private final Editions editions;
  private final Votes votes;
  private final JuryRoll roll;
  private final BallotBox box;
  private final ReceiptLists lists;
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
      AuditLog audit,
      JuryMail mail,
      Transactions transactions,
      Clock clock) {
    this.editions = editions;
    this.votes = votes;
    this.roll = roll;
    this.box = box;
    this.lists = lists;
    this.audit = audit;
    this.mail = mail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Fixes the list of an edition whose box is shut, if it is not fixed yet. */
  public void fix(String editionId) {
    var shut = lists.find(editionId).filter(item -> item.list().isEmpty());
    if (shut.isEmpty()) {
      return;
    }
    var edition = editions.get(editionId);
    var rule = votes.find(editionId).orElseThrow().rule();
    var seats = roll.all(editionId);
    var ballotIds = seats.stream().map(Seat::ballotId).collect(Collectors.toSet());
    var receipts =
        box.lastReceipts(editionId).entrySet().stream()
            .filter(entry -> ballotIds.contains(entry.getKey()))
            .map(entry -> entry.getValue().receipt())
            .toList();
    var chain = ReceiptChain.of(rule, receipts);
    var now = clock.instant();
    // Refused when another run was faster: then it is fixed.
    transactions.commit(
        set -> {
          lists.fix(set, shut.get(), chain, now);
          audit.add(set, new Act(editionId, now, ACTOR, "RECEIPTS_FIXED", editionId, chain.head()));
          mail.add(set, seats, juror -> letter(juror, edition, chain), now);
        });
  }

  private static JuryLetter letter(Person juror, Edition edition, ReceiptChain chain) {
    return new JuryLetter.ReceiptsFixed(
        juror.name(), edition.name(), chain.receipts().size(), chain.head(), juror.role().link());
  }
}

package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.ballots.CastBallot;
import org.businessleaderaward.jury.count.ConfirmCount;
import org.businessleaderaward.jury.count.CountRecords;
import org.businessleaderaward.jury.count.FixReceipts;
import org.businessleaderaward.jury.count.Releases;
import org.businessleaderaward.jury.roll.JuryMail;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.trustees.PartsAsked;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.LetteredFinalists;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.ShutBallotBox;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.jury.voting.CloseVoting;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/** A vote that was moved in its middle, and what its people do where it is now. */
public final class MovedVote {
  private final SharedVote led;
  private final Storage store;
  private final Transactions transactions;
  private final Editions editions;
  private final AuditLog audit;
  private final JuryRoll roll;
  private final Votes votes;
  private final BallotBox box;
  private final ReceiptLists lists;
  private final FirstRules rules;

  /** The vote that was led elsewhere, in the store that it was moved into. */
  public MovedVote(SharedVote led, Storage store) {
    this.led = led;
    this.store = store;
    this.transactions = new Transactions(store);
    this.editions = new Editions(store);
    this.audit = new AuditLog(store);
    this.roll = new JuryRoll(store);
    this.votes = new Votes(store);
    this.box = new BallotBox(store);
    this.lists = new ReceiptLists(store);
    this.rules = new FirstRules(store, editions);
  }

  /** Whoever has not voted yet does, and the secretariat closes the vote. */
  public void voteAndClose(Instant now) {
    var casting = new CastBallot(roll, votes, box, lists, rules, transactions);
    var vote = led.vote;
    for (var juror : vote.jurors) {
      if (!roll.find(EDITION, juror.personId()).orElseThrow().voted()) {
        var sealed = vote.sealed(juror, 1, 1, 2, 3);
        assertThat(casting.cast(juror, sealed, 1, now).userErrors()).isEmpty();
      }
    }
    var closing =
        new CloseVoting(new EditionActs(editions, audit, transactions), roll, votes, lists);
    assertThat(closing.close(vote.secretary, now).userErrors()).isEmpty();
  }

  /** Fixes the list of receipts, as the function count does. */
  public void fix(Instant now) {
    var mail = new JuryMail(new People(store), new Outbox(store));
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var finalists = new LetteredFinalists(new Nominations(store));
    new FixReceipts(
            editions, votes, roll, box, lists, finalists, rules, audit, mail, transactions, clock)
        .fix(EDITION);
  }

  /** How many receipts are on the list; empty while it is not fixed. */
  public Optional<Integer> receipts() {
    return lists.fixed(EDITION).map(list -> list.receipts().size());
  }

  /** Secretariat and chair confirm the count. */
  public void confirm(Instant now) {
    var counts = new CountRecords(store);
    var confirming =
        new ConfirmCount(
            editions,
            roll,
            votes,
            counts,
            lists,
            new Releases(votes, counts, lists, rules),
            new ShutBallotBox(votes, lists, transactions),
            audit,
            transactions);
    for (var caller : new Caller[] {led.vote.secretary, led.vote.jurors.getFirst()}) {
      assertThat(confirming.confirm(caller, now, Optional::empty).userErrors()).isEmpty();
    }
  }

  /** Since when people are asked for their parts; empty while they are not. */
  public Optional<Instant> asked() {
    return new PartsAsked(store).since(EDITION);
  }

  /** What a person's browser sends. */
  public Optional<UserError> decrypt(int number, Instant now) {
    return led.decrypt(number, store, now);
  }
}

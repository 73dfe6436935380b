package org.businessleaderaward.jury.votes;

import java.time.Instant;
import org.businessleaderaward.programme.Due;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.Transactions;

/**
 * Shuts the ballot box of a vote that has closed. The close itself is by the clock at each request;
 * this makes it final, so that a ballot which came in time and is still being written does not
 * arrive after the receipts were read.
 */
public final class ShutBallotBox implements Due {
  private final Votes votes;
  private final ReceiptLists lists;
  private final Transactions transactions;

  public ShutBallotBox(Votes votes, ReceiptLists lists, Transactions transactions) {
    this.votes = votes;
    this.lists = lists;
    this.transactions = transactions;
  }

  @Override
  public void perform(Edition edition, Instant now) {
    if (edition.state() == EditionState.VOTING) {
      shut(edition.id(), now);
    }
  }

  /** Shuts it if the vote has closed. Shutting again changes nothing. */
  public void shut(String edition, Instant now) {
    boolean closed = votes.find(edition).filter(vote -> vote.isClosed(now)).isPresent();
    if (closed && !lists.isShut(edition)) {
      // Refused when somebody else was faster: then it is shut.
      transactions.commit(set -> lists.shut(set, edition, now));
    }
  }
}

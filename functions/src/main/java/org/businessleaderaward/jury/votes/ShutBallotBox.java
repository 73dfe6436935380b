package org.businessleaderaward.jury.votes;

import java.time.Duration;
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
  /** How long a box that was shut is waited for its list. */
  static final Duration AGAIN = Duration.ofHours(1);

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

  /**
   * Shuts it if the vote has closed. A box that is shut is shut again {@link #AGAIN} later, for as
   * long as no list of receipts is fixed.
   */
  public void shut(String edition, Instant now) {
    if (!hasClosed(edition, now)) {
      return;
    }
    var said = lists.shutAt(edition);
    if (said.isEmpty()) {
      // Refused when somebody else was faster: then it is shut.
      transactions.commit(set -> lists.shut(set, edition, now));
    } else if (!now.isBefore(said.get().plus(AGAIN)) && lists.fixed(edition).isEmpty()) {
      shutAgain(edition, now);
    }
  }

  /**
   * Shuts it if the vote has closed, also if it is shut: the write has the list of receipts fixed,
   * and the one before may have been lost, or have come while something was in the way.
   */
  public void shutAgain(String edition, Instant now) {
    if (hasClosed(edition, now)) {
      transactions.commit(set -> lists.shutAgain(set, edition, now));
    }
  }

  private boolean hasClosed(String edition, Instant now) {
    return votes.find(edition).filter(vote -> vote.isClosed(now)).isPresent();
  }
}

package org.businessleaderaward.jury.ballots;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.RecordMaking;
import org.businessleaderaward.jury.votes.ReceiptList;
import org.businessleaderaward.jury.votes.Vote;

/** The ballots of a list of receipts that is fixed. */
public final class FixedBallots {
  private final BallotBox box;

  public FixedBallots(BallotBox box) {
    this.box = box;
  }

  /**
   * What a record of them is made of.
   *
   * @throws StepFails when the ballots on record are not those of the list
   */
  public RecordMaking making(Vote vote, ReceiptList list) {
    return new RecordMaking(vote.rule(), vote.key(), all(vote, list), list.late());
  }

  /** The ballots on record, if they are those on the list, each where it belongs. */
  private List<EncryptedBallot> all(Vote vote, ReceiptList list) {
    var ballots = new ArrayList<EncryptedBallot>();
    box.all(vote.rule().edition())
        .forEach(
            (id, bytes) -> {
              var about = "the ballot on record as " + id;
              var ballot = read(vote, bytes, about);
              StepFails.unless(list.receipts().contains(ballot.receipt()), "2.5.1", about);
              StepFails.unless(ballot.ballot().id().equals(id), "2.4.3", about);
              ballots.add(ballot);
            });
    for (var receipt : list.receipts()) {
      boolean isThere = ballots.stream().anyMatch(ballot -> ballot.receipt().equals(receipt));
      StepFails.unless(isThere, "2.5.1", "no ballot of the receipt " + receipt);
    }
    return ballots;
  }

  private static EncryptedBallot read(Vote vote, String ballot, String about) {
    try {
      return EncryptedBallot.read(HexFormat.of().parseHex(ballot), vote.rule().form());
    } catch (StepFails e) {
      throw new StepFails("2.4.1", about + " (" + e.getMessage() + ")", e);
    }
  }
}

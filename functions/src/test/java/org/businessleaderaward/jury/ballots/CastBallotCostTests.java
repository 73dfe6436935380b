package org.businessleaderaward.jury.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import org.businessleaderaward.access.Caller;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteMeter;
import org.junit.jupiter.api.Test;

/** The write units of a ballot that {@code docs/access-patterns.md} states. */
class CastBallotCostTests {
  private static final int OTHERS = 300;
  private static final int KILOBYTE = 1024;

  /** What a cast writes and checks besides the ballot itself, at double as all transactions. */
  private static final double BESIDES = 12;

  @Test
  void isAsStatedWhateverTheSizeOfTheStore() {
    var vote = VoteFixture.voting();
    var meter = new WriteMeter();
    var metered = metered(vote, meter);
    var few = vote.jurors.get(1);
    double first = cast(vote, metered, meter, few, 1);
    double again = cast(vote, metered, meter, few, 2);

    fill(vote);
    var many = vote.jurors.get(2);
    assertThat(cast(vote, metered, meter, many, 1)).isEqualTo(first);
    assertThat(cast(vote, metered, meter, many, 2)).isEqualTo(again);

    int bytes = vote.vote().rule().form().longestBallot();
    double stated = 2 * Math.ceilDiv(bytes + KILOBYTE / 4, KILOBYTE) + BESIDES;
    assertThat(first).as("a ballot of %d bytes", bytes).isPositive().isLessThanOrEqualTo(stated);
    assertThat(again).isPositive().isLessThanOrEqualTo(stated);
  }

  private static CastBallot metered(VoteFixture vote, WriteMeter meter) {
    var prefix = vote.storage.prefix();
    var storage = Storage.of(EmbeddedStorage.client(prefix, meter), prefix);
    return new CastBallot(
        new JuryRoll(storage),
        new Votes(storage),
        new BallotBox(storage),
        new ReceiptLists(storage),
        new FirstRules(storage, new Editions(storage)),
        new Transactions(storage));
  }

  private static double cast(
      VoteFixture vote, CastBallot casting, WriteMeter meter, Caller juror, int version) {
    var sealed = vote.sealed(juror, version, 4, 3, 0);
    meter.take();
    assertThat(casting.cast(juror, sealed, version, BEFORE_CLOSE).userErrors()).isEmpty();
    return meter.take();
  }

  /** Other ballots, each with its history, in the same partition. */
  private static void fill(VoteFixture vote) {
    var ballots = vote.storage.table(TableOf.JURY, BallotItem.SCHEMA);
    var history = vote.storage.table(TableOf.JURY, HistoryItem.SCHEMA);
    var ballot = "ab".repeat(vote.vote().rule().form().longestBallot());
    for (int i = 0; i < OTHERS; i++) {
      var other =
          new BallotOnRecord(
              "other-" + i, ballot, new BallotReceipt("%064x".formatted(i), 1, BEFORE_CLOSE));
      ballots.putItem(BallotItem.of(EDITION, other));
      history.putItem(HistoryItem.of(EDITION, other));
    }
  }
}

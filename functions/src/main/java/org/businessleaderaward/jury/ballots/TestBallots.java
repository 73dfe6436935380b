package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.sealing.SealedBallot;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Test ballots, which jurors cast before the vote opens to see that their browser can seal and send
 * one. They are marked in three ways, so that none is ever counted: by a member of the header that
 * no ballot has, by the version 0, and by a partition of their own that the count's role cannot
 * read. They are sealed to a key that the browser makes and throws away.
 */
public final class TestBallots {
  /** What a test's receipt begins with; no receipt of a ballot does. */
  static final String MARK = "TEST-";

  private static final UserError OVER =
      UserError.of("TEST_OVER", "The vote was opened; there are no tests any more.");

  private final JuryRoll roll;
  private final Votes votes;
  private final DynamoDbTable<TestBallotItem> table;

  TestBallots(Storage storage, JuryRoll roll, Votes votes) {
    this.roll = roll;
    this.votes = votes;
    this.table = storage.table(TableOf.JURY, TestBallotItem.SCHEMA);
  }

  /**
   * What a juror gets for a test.
   *
   * @param receipt the receipt, marked as a test's
   * @param castAt when the server took it
   */
  public record TestReceipt(String receipt, Instant castAt) {}

  /** Takes a test ballot of the caller in the place of the one before, or says why not. */
  public TestBallotPayload cast(Caller caller, String sealed, Instant now) {
    var seat = roll.of(caller);
    if (votes.find(caller.edition()).isPresent()) {
      return new TestBallotPayload(null, List.of(OVER));
    }
    var ballot =
        SealedBallot.readTest(sealed)
            .filter(
                test ->
                    test.binding()
                        .equals(
                            new SealedBallot.Binding(
                                seat.edition(), seat.ballotId(), SealedBallot.TEST_VERSION)));
    if (ballot.isEmpty()) {
      return new TestBallotPayload(null, List.of(CastBallot.noBallot()));
    }
    var receipt = new TestReceipt(MARK + ballot.get().receipt(), now);
    table.putItem(TestBallotItem.of(seat, sealed, receipt));
    return new TestBallotPayload(receipt, List.of());
  }

  /** The last test of the juror in a seat. */
  public Optional<TestReceipt> find(Seat seat) {
    var key = JuryKeys.of(JuryKeys.tests(seat.edition()), JuryKeys.ballot(seat.ballotId()));
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(TestBallotItem::receipt);
  }
}

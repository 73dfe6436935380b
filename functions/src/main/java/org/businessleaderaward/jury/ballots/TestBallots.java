package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Test ballots, which jurors cast before the vote opens to see that their browser can seal and send
 * one. They are sealed under a {@link TestRule}, which no vote has, for a key that nobody has, and
 * lie in a partition of their own that the count's role cannot read.
 */
public final class TestBallots {
  /** What a test's receipt begins with; no receipt of a ballot does. */
  static final String MARK = "TEST-";

  private static final UserError OVER =
      UserError.of("TEST_OVER", "The vote was opened; there are no tests any more.");

  private static final List<Integer> ALL = List.of(0, 1, 2);

  private final Editions editions;
  private final JuryRoll roll;
  private final Votes votes;
  private final DynamoDbTable<TestBallotItem> table;

  TestBallots(Storage storage, Editions editions, JuryRoll roll, Votes votes) {
    this.editions = editions;
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
    if (votes.isOpened(caller.edition())) {
      return new TestBallotPayload(null, List.of(OVER));
    }
    var sent =
        sealed.length() > SentBallot.LONGEST ? Optional.<SentBallot>empty() : SentBallot.of(sealed);
    if (sent.isEmpty()) {
      return new TestBallotPayload(null, List.of(SentBallot.noBallot()));
    }
    var rule = TestRule.of(editions.get(caller.edition()), seat);
    var expected = new SentBallot.Expected(new BallotVersion(seat.ballotId(), 1), ALL);
    var problem = sent.get().problem(rule, expected);
    if (problem.isPresent()) {
      return new TestBallotPayload(null, List.of(problem.get()));
    }
    var receipt = new TestReceipt(MARK + ReceiptCode.of(sent.get().sha256()), now);
    table.putItem(TestBallotItem.of(seat, receipt));
    return new TestBallotPayload(receipt, List.of());
  }

  /** The last test of the juror in a seat. */
  public Optional<TestReceipt> find(Seat seat) {
    var key = JuryKeys.of(JuryKeys.tests(seat.edition()), JuryKeys.ballot(seat.ballotId()));
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .map(TestBallotItem::receipt);
  }
}

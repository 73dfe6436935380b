package org.businessleaderaward.jury.ballots;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The sealed ballots: the last of each juror, and the receipt of every version there was. A version
 * is written once; who comes second with the same number is refused.
 */
public final class BallotBox {
  /** The label of a refused ballot: another one with this version is on record. */
  static final String VERSION_TAKEN = "ballot";

  private final DynamoDbTable<BallotItem> ballots;
  private final DynamoDbTable<HistoryItem> history;

  public BallotBox(Storage storage) {
    this.ballots = storage.table(TableOf.JURY, BallotItem.SCHEMA);
    this.history = storage.table(TableOf.JURY, HistoryItem.SCHEMA);
  }

  /** Adds a ballot whose version is one more than the version on record. */
  void put(WriteSet set, String edition, BallotOnRecord ballot) {
    set.put(
        ballots,
        BallotItem.of(edition, ballot),
        VERSION_TAKEN,
        follows(ballot.receipt().version()));
    set.put(history, HistoryItem.of(edition, ballot), VERSION_TAKEN, WriteSet.ABSENT);
  }

  /** Holds the set to the version on record; 0 for none. */
  public void checkVersion(WriteSet set, String edition, String ballotId, int version) {
    set.check(
        ballots,
        JuryKeys.of(JuryKeys.ballots(edition), JuryKeys.ballot(ballotId)),
        VERSION_TAKEN,
        follows(version + 1));
  }

  /** The ballot on record. */
  public Optional<BallotOnRecord> find(String edition, String ballotId) {
    var key = JuryKeys.of(JuryKeys.ballots(edition), JuryKeys.ballot(ballotId));
    return Optional.ofNullable(ballots.getItem(r -> r.key(key).consistentRead(true)))
        .map(BallotItem::onRecord);
  }

  /** The bytes of all ballots of an edition in hexadecimal, by the ballot's id; none, if lost. */
  public Map<String, String> all(String edition) {
    var all = new TreeMap<String, String>();
    Paging.of(ballots, JuryKeys.ballots(edition))
        .startingWith(JuryKeys.allBallots())
        .all()
        .forEach(
            item -> all.put(item.sk().substring(JuryKeys.allBallots().length()), item.bytes()));
    return all;
  }

  /** The last receipt of each ballot in the history, by the ballot's id. */
  public Map<String, BallotReceipt> lastReceipts(String edition) {
    var last = new TreeMap<String, BallotReceipt>();
    Paging.of(history, JuryKeys.ballots(edition))
        .startingWith(JuryKeys.allHistory())
        .all()
        .forEach(
            item ->
                last.merge(
                    item.ballotId(),
                    item.receipt(),
                    (one, other) -> one.version() > other.version() ? one : other));
    return last;
  }

  private static Expression follows(int version) {
    return version == 1
        ? WriteSet.ABSENT
        : Expression.builder()
            .expression("ballotVersion = :before")
            .putExpressionValue(":before", AttributeValue.fromN(Integer.toString(version - 1)))
            .build();
  }
}

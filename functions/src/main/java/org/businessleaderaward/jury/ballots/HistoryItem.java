package org.businessleaderaward.jury.ballots;

import org.businessleaderaward.jury.JuryKeys;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What remains of each version of a ballot: its receipt. */
public final class HistoryItem extends ReceiptedItem {
  public static final TableSchema<HistoryItem> SCHEMA =
      receipted(HistoryItem.class, HistoryItem::new).build();

  public static HistoryItem of(String edition, BallotOnRecord ballot) {
    var item = new HistoryItem();
    item.setKey(
        JuryKeys.ballots(edition), JuryKeys.history(ballot.ballotId(), ballot.receipt().version()));
    item.take(ballot);
    return item;
  }
}

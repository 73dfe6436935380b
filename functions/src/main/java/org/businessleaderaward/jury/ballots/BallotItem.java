package org.businessleaderaward.jury.ballots;

import java.util.HexFormat;
import org.businessleaderaward.jury.JuryKeys;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A sealed ballot as stored, the last of its juror. */
public final class BallotItem extends ReceiptedItem {
  public static final TableSchema<BallotItem> SCHEMA =
      receipted(BallotItem.class, BallotItem::new)
          .addAttribute(
              SdkBytes.class,
              a -> a.name("ballot").getter(i -> i.ballot).setter((i, v) -> i.ballot = v))
          .build();

  /** The longest ballot that is taken, in bytes; a stored item has at most 400 KB. */
  public static final int LONGEST = 180_000;

  public @Nullable SdkBytes ballot;

  static BallotItem of(String edition, BallotOnRecord ballot) {
    var item = new BallotItem();
    item.setKey(JuryKeys.ballots(edition), JuryKeys.ballot(ballot.ballotId()));
    item.take(ballot);
    item.ballot = SdkBytes.fromByteArray(HexFormat.of().parseHex(ballot.ballot()));
    return item;
  }

  public BallotOnRecord onRecord() {
    return new BallotOnRecord(ballotId(), bytes(), receipt());
  }

  String bytes() {
    return ballot == null ? "" : HexFormat.of().formatHex(ballot.asByteArray());
  }
}

package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What remains of each version of a ballot: its receipt. */
public final class HistoryItem extends Keyed {
  public static final TableSchema<HistoryItem> SCHEMA =
      keyed(HistoryItem.class, HistoryItem::new)
          .addAttribute(
              String.class,
              a -> a.name("ballotId").getter(i -> i.ballotId).setter((i, v) -> i.ballotId = v))
          .addAttribute(
              String.class,
              a -> a.name("sha256").getter(i -> i.sha256).setter((i, v) -> i.sha256 = v))
          .addAttribute(
              Integer.class,
              a ->
                  a.name("ballotVersion")
                      .getter(i -> i.ballotVersion)
                      .setter((i, v) -> i.ballotVersion = v))
          .addAttribute(
              Instant.class,
              a -> a.name("castAt").getter(i -> i.castAt).setter((i, v) -> i.castAt = v))
          .build();

  @Nullable String ballotId;
  @Nullable String sha256;
  @Nullable Integer ballotVersion;
  @Nullable Instant castAt;

  public static HistoryItem of(String edition, BallotOnRecord ballot) {
    var item = new HistoryItem();
    item.setKey(
        JuryKeys.ballots(edition), JuryKeys.history(ballot.ballotId(), ballot.receipt().version()));
    item.ballotId = ballot.ballotId();
    item.sha256 = ballot.receipt().sha256();
    item.ballotVersion = ballot.receipt().version();
    item.castAt = ballot.receipt().castAt();
    return item;
  }

  BallotReceipt receipt() {
    return new BallotReceipt(
        Objects.requireNonNull(sha256),
        Objects.requireNonNull(ballotVersion),
        Objects.requireNonNull(castAt));
  }
}

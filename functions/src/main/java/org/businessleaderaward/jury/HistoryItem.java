package org.businessleaderaward.jury;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** What remains of each version of a ballot: its receipt. */
final class HistoryItem {
  static final TableSchema<HistoryItem> SCHEMA =
      StaticTableSchema.builder(HistoryItem.class)
          .newItemSupplier(HistoryItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("pk")
                      .getter(i -> i.pk)
                      .setter((i, v) -> i.pk = v)
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a -> a.name("sk").getter(i -> i.sk).setter((i, v) -> i.sk = v).tags(primarySortKey()))
          .addAttribute(
              String.class,
              a -> a.name("ballotId").getter(i -> i.ballotId).setter((i, v) -> i.ballotId = v))
          .addAttribute(
              String.class,
              a -> a.name("receipt").getter(i -> i.receipt).setter((i, v) -> i.receipt = v))
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

  @Nullable String pk;
  @Nullable String sk;
  @Nullable String ballotId;
  @Nullable String receipt;
  @Nullable Integer ballotVersion;
  @Nullable Instant castAt;

  static HistoryItem of(String edition, BallotOnRecord ballot) {
    var item = new HistoryItem();
    item.pk = JuryKeys.ballots(edition);
    item.sk = JuryKeys.history(ballot.ballotId(), ballot.receipt().version());
    item.ballotId = ballot.ballotId();
    item.receipt = ballot.receipt().receipt();
    item.ballotVersion = ballot.receipt().version();
    item.castAt = ballot.receipt().castAt();
    return item;
  }

  BallotReceipt receipt() {
    return new BallotReceipt(
        Objects.requireNonNull(receipt),
        Objects.requireNonNull(ballotVersion),
        Objects.requireNonNull(castAt));
  }
}

package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** What a ballot and each entry of its history are stored with: whose it is, and its receipt. */
abstract class ReceiptedItem extends Keyed {
  private static final StaticTableSchema<ReceiptedItem> RECEIPT =
      StaticTableSchema.builder(ReceiptedItem.class)
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

  public @Nullable String ballotId;
  public @Nullable String sha256;
  public @Nullable Integer ballotVersion;
  private @Nullable Instant castAt;

  /** Begins the schema of a kind of item that has a receipt. */
  protected static <T extends ReceiptedItem> StaticTableSchema.Builder<T> receipted(
      Class<T> type, Supplier<T> empty) {
    return Keyed.<T>keyed(type, empty).extend(RECEIPT);
  }

  final void take(BallotOnRecord ballot) {
    ballotId = ballot.ballotId();
    sha256 = ballot.receipt().sha256();
    ballotVersion = ballot.receipt().version();
    castAt = ballot.receipt().castAt();
  }

  final String ballotId() {
    return Objects.requireNonNull(ballotId);
  }

  final BallotReceipt receipt() {
    return new BallotReceipt(
        Objects.requireNonNull(sha256),
        Objects.requireNonNull(ballotVersion),
        Objects.requireNonNull(castAt));
  }
}

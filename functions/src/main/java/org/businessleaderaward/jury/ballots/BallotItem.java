package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A sealed ballot as stored, the last of its juror. */
public final class BallotItem extends Keyed {
  public static final TableSchema<BallotItem> SCHEMA =
      keyed(BallotItem.class, BallotItem::new)
          .addAttribute(
              String.class,
              a -> a.name("ballotId").getter(i -> i.ballotId).setter((i, v) -> i.ballotId = v))
          .addAttribute(
              String.class,
              a -> a.name("sealed").getter(i -> i.sealed).setter((i, v) -> i.sealed = v))
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

  public @Nullable String ballotId;
  public @Nullable String sealed;
  public @Nullable String receipt;
  public @Nullable Integer ballotVersion;
  @Nullable Instant castAt;

  static BallotItem of(String edition, BallotOnRecord ballot) {
    var item = new BallotItem();
    item.setKey(JuryKeys.ballots(edition), JuryKeys.ballot(ballot.ballotId()));
    item.ballotId = ballot.ballotId();
    item.sealed = ballot.sealed();
    item.receipt = ballot.receipt().receipt();
    item.ballotVersion = ballot.receipt().version();
    item.castAt = ballot.receipt().castAt();
    return item;
  }

  public BallotOnRecord ballot() {
    return new BallotOnRecord(
        Objects.requireNonNull(ballotId),
        Objects.requireNonNull(sealed),
        new BallotReceipt(
            Objects.requireNonNull(receipt),
            Objects.requireNonNull(ballotVersion),
            Objects.requireNonNull(castAt)));
  }
}

package org.businessleaderaward.jury.ballots;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A sealed ballot as stored, the last of its juror. */
public final class BallotItem extends Keyed {
  public static final TableSchema<BallotItem> SCHEMA =
      keyed(BallotItem.class, BallotItem::new)
          .addAttribute(
              String.class,
              a -> a.name("ballotId").getter(i -> i.ballotId).setter((i, v) -> i.ballotId = v))
          .addAttribute(
              SdkBytes.class,
              a -> a.name("ballot").getter(i -> i.ballot).setter((i, v) -> i.ballot = v))
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
  public @Nullable SdkBytes ballot;
  public @Nullable String sha256;
  public @Nullable Integer ballotVersion;
  @Nullable Instant castAt;

  static BallotItem of(String edition, BallotOnRecord ballot) {
    var item = new BallotItem();
    item.setKey(JuryKeys.ballots(edition), JuryKeys.ballot(ballot.ballotId()));
    item.ballotId = ballot.ballotId();
    item.ballot = SdkBytes.fromByteArray(HexFormat.of().parseHex(ballot.ballot()));
    item.sha256 = ballot.receipt().sha256();
    item.ballotVersion = ballot.receipt().version();
    item.castAt = ballot.receipt().castAt();
    return item;
  }

  public BallotOnRecord onRecord() {
    return new BallotOnRecord(
        Objects.requireNonNull(ballotId),
        HexFormat.of().formatHex(Objects.requireNonNull(ballot).asByteArray()),
        new BallotReceipt(
            Objects.requireNonNull(sha256),
            Objects.requireNonNull(ballotVersion),
            Objects.requireNonNull(castAt)));
  }
}

package org.businessleaderaward.jury.trustees;

import java.util.Objects;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The service's share of a vote's key as stored: sealed. */
final class ShareItem extends Keyed {
  static final TableSchema<ShareItem> SCHEMA =
      keyed(ShareItem.class, ShareItem::new)
          .addAttribute(
              SdkBytes.class,
              a -> a.name("sealed").getter(i -> i.sealed).setter((i, v) -> i.sealed = v))
          .addAttribute(
              String.class,
              a -> a.name("sealedBy").getter(i -> i.sealedBy).setter((i, v) -> i.sealedBy = v))
          .addAttribute(
              Integer.class,
              a -> a.name("round").getter(i -> i.round).setter((i, v) -> i.round = v))
          .build();

  @Nullable SdkBytes sealed;
  @Nullable String sealedBy;

  /** Round of the choice of trustees to whose key it belongs. */
  @Nullable Integer round;

  SealedShare share() {
    return new SealedShare(Objects.requireNonNull(sealed), Objects.requireNonNull(sealedBy));
  }
}

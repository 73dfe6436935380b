package org.businessleaderaward.jury.trustees;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The key of a vote once it is made: what its trustees have published, as stored. */
final class KeyItem extends Keyed {
  static final TableSchema<KeyItem> SCHEMA =
      keyed(KeyItem.class, KeyItem::new)
          .addAttribute(
              String.class,
              a -> a.name("voteKey").getter(i -> i.voteKey).setter((i, v) -> i.voteKey = v))
          .addAttribute(
              Integer.class,
              a -> a.name("round").getter(i -> i.round).setter((i, v) -> i.round = v))
          .build();

  @Nullable String voteKey;

  /** Round of the choice of trustees whose key it is. */
  @Nullable Integer round;
}

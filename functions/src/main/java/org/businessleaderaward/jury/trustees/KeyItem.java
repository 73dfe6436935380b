package org.businessleaderaward.jury.trustees;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What the trustees of a vote have published, as stored. */
final class KeyItem extends Keyed {
  static final TableSchema<KeyItem> SCHEMA =
      keyed(KeyItem.class, KeyItem::new)
          .addAttribute(
              String.class,
              a -> a.name("voteKey").getter(i -> i.voteKey).setter((i, v) -> i.voteKey = v))
          .build();

  @Nullable String voteKey;
}

package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The wish that a vote's key be made. Its record in the table's stream has the key made. */
final class KeyRequestItem extends Keyed {
  static final TableSchema<KeyRequestItem> SCHEMA =
      keyed(KeyRequestItem.class, KeyRequestItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("wantedAt").getter(i -> i.wantedAt).setter((i, v) -> i.wantedAt = v))
          .build();

  @Nullable Instant wantedAt;
}

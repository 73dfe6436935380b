package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * Since when trustees' parts are asked for; without an instant once that was taken back. Only the
 * function count writes it.
 */
final class PartsAskedItem extends Keyed {
  static final TableSchema<PartsAskedItem> SCHEMA =
      keyed(PartsAskedItem.class, PartsAskedItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("askedAt").getter(i -> i.askedAt).setter((i, v) -> i.askedAt = v))
          .build();

  @Nullable Instant askedAt;

  static PartsAskedItem of(String edition, @Nullable Instant at) {
    var item = new PartsAskedItem();
    item.setKey(JuryKeys.key(edition), JuryKeys.ASKED);
    item.askedAt = at;
    return item;
  }
}

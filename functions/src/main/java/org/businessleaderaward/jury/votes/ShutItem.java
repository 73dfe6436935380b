package org.businessleaderaward.jury.votes;

import java.time.Instant;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a ballot box is shut, as stored. Its record in the table's stream has the list of receipts
 * fixed.
 */
final class ShutItem extends Keyed {
  static final TableSchema<ShutItem> SCHEMA =
      keyed(ShutItem.class, ShutItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("shutAt").getter(i -> i.shutAt).setter((i, v) -> i.shutAt = v))
          .build();

  @Nullable Instant shutAt;

  static ShutItem of(String edition, @Nullable Instant at) {
    var item = new ShutItem();
    item.setKey(JuryKeys.box(edition), JuryKeys.SHUT);
    item.shutAt = at;
    return item;
  }
}

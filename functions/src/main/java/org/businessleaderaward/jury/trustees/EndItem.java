package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That the service's share of a vote's key is no longer needed. Its record in the table's stream
 * has the function count destroy it.
 */
final class EndItem extends Keyed {
  static final TableSchema<EndItem> SCHEMA =
      keyed(EndItem.class, EndItem::new)
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable Instant at;

  static EndItem of(String edition, Instant at) {
    var item = new EndItem();
    item.setKey(JuryKeys.keyEnd(edition), JuryKeys.END);
    item.at = at;
    return item;
  }
}

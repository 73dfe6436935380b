package org.businessleaderaward.access.trail;

import java.time.Instant;
import org.businessleaderaward.access.AccessKeys;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Somebody who left a roster and is to be forgotten, under their id; gone once they are. */
final class LeaverItem extends Keyed {
  static final TableSchema<LeaverItem> SCHEMA =
      keyed(LeaverItem.class, LeaverItem::new)
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable Instant at;

  static LeaverItem of(Person left, Instant at) {
    var item = new LeaverItem();
    item.setKey(AccessKeys.leavers(left.edition()), left.id());
    item.at = at;
    return item;
  }

  boolean isBefore(Instant instant) {
    return at == null || at.isBefore(instant);
  }
}

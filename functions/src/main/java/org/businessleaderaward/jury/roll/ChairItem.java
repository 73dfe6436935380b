package org.businessleaderaward.jury.roll;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Holds the one chair of an edition: who comes second finds it taken. */
final class ChairItem extends Keyed {
  static final TableSchema<ChairItem> SCHEMA =
      keyed(ChairItem.class, ChairItem::new)
          .addAttribute(
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .build();

  @Nullable String person;
}

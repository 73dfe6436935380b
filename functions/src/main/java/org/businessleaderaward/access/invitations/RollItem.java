package org.businessleaderaward.access.invitations;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That an address is on a roll already; it keeps one person from being invited twice. */
final class RollItem extends Keyed {
  static final TableSchema<RollItem> SCHEMA =
      keyed(RollItem.class, RollItem::new)
          .addAttribute(
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .build();

  @Nullable String person;
}

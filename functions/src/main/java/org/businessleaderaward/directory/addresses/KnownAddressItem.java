package org.businessleaderaward.directory.addresses;

import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That something was sent with an address, or has it on record. Its key has a hash of it. */
final class KnownAddressItem extends Keyed {
  static final TableSchema<KnownAddressItem> SCHEMA =
      keyed(KnownAddressItem.class, KnownAddressItem::new)
          .addAttribute(
              String.class, a -> a.name("of").getter(i -> i.of).setter((i, v) -> i.of = v))
          .build();

  /** The id of what that is. */
  String of = "";

  static KnownAddressItem of(String partition, String id) {
    var item = new KnownAddressItem();
    item.setKey(partition, id);
    item.of = id;
    return item;
  }
}

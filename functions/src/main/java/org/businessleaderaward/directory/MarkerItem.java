package org.businessleaderaward.directory;

import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Says by its being there that something was done. */
final class MarkerItem extends Keyed {
  static final TableSchema<MarkerItem> SCHEMA = keyed(MarkerItem.class, MarkerItem::new).build();

  static MarkerItem seed() {
    var item = new MarkerItem();
    item.setKey(DirectoryKeys.SEED, DirectoryKeys.ITEM);
    return item;
  }
}

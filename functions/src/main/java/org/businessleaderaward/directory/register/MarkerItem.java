package org.businessleaderaward.directory.register;

import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Says by its being there that something was done. */
public final class MarkerItem extends Keyed {
  public static final TableSchema<MarkerItem> SCHEMA =
      keyed(MarkerItem.class, MarkerItem::new).build();

  public static MarkerItem seed() {
    var item = new MarkerItem();
    item.setKey(DirectoryKeys.SEED, DirectoryKeys.ITEM);
    return item;
  }
}

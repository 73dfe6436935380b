package org.businessleaderaward.directory.register;

import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Says whose an external id is, so that no two entries have the same. */
public final class ExternalIdItem extends Keyed {
  public static final TableSchema<ExternalIdItem> SCHEMA =
      keyed(ExternalIdItem.class, ExternalIdItem::new)
          .addAttribute(
              String.class, a -> a.name("entry").getter(i -> i.entry).setter((i, v) -> i.entry = v))
          .build();

  String entry = "";

  public static ExternalIdItem of(ExternalId id, String entry) {
    var item = new ExternalIdItem();
    item.setKey(DirectoryKeys.externalId(id), DirectoryKeys.ITEM);
    item.entry = entry;
    return item;
  }
}

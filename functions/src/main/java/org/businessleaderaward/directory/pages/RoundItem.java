package org.businessleaderaward.directory.pages;

import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A place in {@link Round}: that it is written tells the worker, by the table's stream. */
final class RoundItem extends Keyed {
  static final TableSchema<RoundItem> SCHEMA =
      keyed(RoundItem.class, RoundItem::new)
          .addAttribute(
              String.class,
              a -> a.name("version").getter(i -> i.version).setter((i, v) -> i.version = v))
          .addAttribute(
              String.class, a -> a.name("place").getter(i -> i.place).setter((i, v) -> i.place = v))
          .build();

  String version = "";
  String place = "";

  static RoundItem at(String version, String place) {
    var item = new RoundItem();
    item.setKey(DirectoryKeys.PAGES, DirectoryKeys.ITEM);
    item.version = version;
    item.place = place;
    return item;
  }
}

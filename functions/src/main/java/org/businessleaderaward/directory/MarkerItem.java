package org.businessleaderaward.directory;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** Says by its being there that something was done. */
final class MarkerItem {
  static final TableSchema<MarkerItem> SCHEMA =
      StaticTableSchema.builder(MarkerItem.class)
          .newItemSupplier(MarkerItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("pk")
                      .getter(i -> i.pk)
                      .setter((i, v) -> i.pk = v)
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a -> a.name("sk").getter(i -> i.sk).setter((i, v) -> i.sk = v).tags(primarySortKey()))
          .build();

  String pk = "";
  String sk = DirectoryKeys.ITEM;

  static MarkerItem seed() {
    var item = new MarkerItem();
    item.pk = DirectoryKeys.SEED;
    return item;
  }
}

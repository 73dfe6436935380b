package org.businessleaderaward.nominations;

import static software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension.AttributeTags.versionAttribute;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The last number that an edition gave to a nomination; each submission moves it by one. */
final class CounterItem {
  static final TableSchema<CounterItem> SCHEMA =
      StaticTableSchema.builder(CounterItem.class)
          .newItemSupplier(CounterItem::new)
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
          .addAttribute(
              Long.class, a -> a.name("last").getter(i -> i.last).setter((i, v) -> i.last = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(i -> i.version)
                      .setter((i, v) -> i.version = v)
                      .tags(versionAttribute()))
          .build();

  String pk = "";
  String sk = "";
  long last = 0;
  @Nullable Long version;

  /** The counter of an edition that has given no number yet. */
  static CounterItem of(String edition) {
    var item = new CounterItem();
    item.pk = NominationKeys.counter(edition);
    item.sk = NominationKeys.COUNTER;
    return item;
  }
}

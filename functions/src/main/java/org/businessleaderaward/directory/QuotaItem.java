package org.businessleaderaward.directory;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.atomicCounter;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** How many suggestions came from one address within one hour. */
final class QuotaItem {
  static final TableSchema<QuotaItem> SCHEMA =
      StaticTableSchema.builder(QuotaItem.class)
          .newItemSupplier(QuotaItem::new)
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
              Long.class,
              a ->
                  a.name("taken")
                      .getter(i -> i.taken)
                      .setter((i, v) -> i.taken = v)
                      .tags(atomicCounter(1, 1)))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  String pk = "";
  String sk = DirectoryKeys.ITEM;
  @Nullable Long taken;
  long expiresAt;
}

package org.businessleaderaward.access;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** That an address is on a roll already; it keeps one person from being invited twice. */
final class RollItem {
  static final TableSchema<RollItem> SCHEMA =
      StaticTableSchema.builder(RollItem.class)
          .newItemSupplier(RollItem::new)
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
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable String person;
}

package org.businessleaderaward.directory;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** What came of an idempotency key: for which payload, and the suggestion that was made of it. */
final class IntentItem {
  static final TableSchema<IntentItem> SCHEMA =
      StaticTableSchema.builder(IntentItem.class)
          .newItemSupplier(IntentItem::new)
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
              a ->
                  a.name("fingerprint")
                      .getter(i -> i.fingerprint)
                      .setter((i, v) -> i.fingerprint = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("suggestion").getter(i -> i.suggestion).setter((i, v) -> i.suggestion = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  String pk = "";
  String sk = DirectoryKeys.ITEM;
  String fingerprint = "";
  String suggestion = "";
  long expiresAt;
}

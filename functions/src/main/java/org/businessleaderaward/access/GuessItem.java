package org.businessleaderaward.access;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.atomicCounter;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** How many wrong links came from one address within one minute. */
final class GuessItem {
  static final TableSchema<GuessItem> SCHEMA =
      StaticTableSchema.builder(GuessItem.class)
          .newItemSupplier(GuessItem::new)
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
                  a.name("guesses")
                      .getter(i -> i.guesses)
                      .setter((i, v) -> i.guesses = v)
                      .tags(atomicCounter(1, 1)))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable Long guesses;
  @Nullable Long expiresAt;
}

package org.businessleaderaward.jury;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The result as stored, or the count that was stopped. */
final class ResultItem {
  static final TableSchema<ResultItem> SCHEMA =
      StaticTableSchema.builder(ResultItem.class)
          .newItemSupplier(ResultItem::new)
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
              Integer.class,
              a -> a.name("attempt").getter(i -> i.attempt).setter((i, v) -> i.attempt = v))
          .addAttribute(
              String.class,
              a -> a.name("bundle").getter(i -> i.bundle).setter((i, v) -> i.bundle = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable Integer attempt;
  @Nullable String bundle;
  @Nullable Instant at;
}

package org.businessleaderaward.access;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A secure link as stored: the hash of its token, never the token. */
final class LinkItem {
  static final TableSchema<LinkItem> SCHEMA =
      StaticTableSchema.builder(LinkItem.class)
          .newItemSupplier(LinkItem::new)
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
          .addAttribute(
              Long.class,
              a ->
                  a.name("generation").getter(i -> i.generation).setter((i, v) -> i.generation = v))
          .addAttribute(
              Instant.class,
              a -> a.name("mintedAt").getter(i -> i.mintedAt).setter((i, v) -> i.mintedAt = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable String person;
  @Nullable Long generation;
  @Nullable Instant mintedAt;
  @Nullable Long expiresAt;
}

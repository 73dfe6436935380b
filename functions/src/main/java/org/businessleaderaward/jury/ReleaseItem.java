package org.businessleaderaward.jury;

import static software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension.AttributeTags.versionAttribute;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The two confirmations as stored. Its stream record starts the count when both are there. */
final class ReleaseItem {
  static final TableSchema<ReleaseItem> SCHEMA =
      StaticTableSchema.builder(ReleaseItem.class)
          .newItemSupplier(ReleaseItem::new)
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
              Instant.class,
              a ->
                  a.name("secretariatAt")
                      .getter(i -> i.secretariatAt)
                      .setter((i, v) -> i.secretariatAt = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("secretariatBy")
                      .getter(i -> i.secretariatBy)
                      .setter((i, v) -> i.secretariatBy = v))
          .addAttribute(
              Instant.class,
              a -> a.name("chairAt").getter(i -> i.chairAt).setter((i, v) -> i.chairAt = v))
          .addAttribute(
              String.class,
              a -> a.name("chairBy").getter(i -> i.chairBy).setter((i, v) -> i.chairBy = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(i -> i.version)
                      .setter((i, v) -> i.version = v)
                      .tags(versionAttribute()))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable Integer attempt;
  @Nullable Instant secretariatAt;
  @Nullable String secretariatBy;
  @Nullable Instant chairAt;
  @Nullable String chairBy;
  @Nullable Long version;

  boolean isComplete() {
    return secretariatAt != null && chairAt != null;
  }

  int attempt() {
    return attempt == null ? 1 : attempt;
  }
}

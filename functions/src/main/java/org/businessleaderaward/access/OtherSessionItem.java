package org.businessleaderaward.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A session of a person besides the one that stands in their own item. */
final class OtherSessionItem {
  static final TableSchema<OtherSessionItem> SCHEMA =
      StaticTableSchema.builder(OtherSessionItem.class)
          .newItemSupplier(OtherSessionItem::new)
          .addAttribute(
              String.class, a -> a.name("hash").getter(i -> i.hash).setter((i, v) -> i.hash = v))
          .addAttribute(
              Instant.class,
              a -> a.name("startedAt").getter(i -> i.startedAt).setter((i, v) -> i.startedAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("seenAt").getter(i -> i.seenAt).setter((i, v) -> i.seenAt = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("writesUntil")
                      .getter(i -> i.writesUntil)
                      .setter((i, v) -> i.writesUntil = v))
          .build();

  String hash = "";
  Instant startedAt = Instant.EPOCH;
  Instant seenAt = Instant.EPOCH;
  @Nullable Instant writesUntil;

  OtherSessionItem() {}

  OtherSessionItem(String hash, Instant startedAt, Instant seenAt, @Nullable Instant writesUntil) {
    this.hash = hash;
    this.startedAt = startedAt;
    this.seenAt = seenAt;
    this.writesUntil = writesUntil;
  }
}

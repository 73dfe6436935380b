package org.businessleaderaward.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A session of a person, of those besides the one that stands in their own item. */
final class OtherSessionItem {
  private static final int SIGNS = 16;

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
              Boolean.class,
              a -> a.name("writes").getter(i -> i.writes).setter((i, v) -> i.writes = v))
          .build();

  String hash = "";
  Instant startedAt = Instant.EPOCH;
  Instant seenAt = Instant.EPOCH;
  @Nullable Boolean writes;

  OtherSessionItem() {}

  OtherSessionItem(String hash, Instant startedAt, Instant seenAt, @Nullable Boolean writes) {
    this.hash = hash;
    this.startedAt = startedAt;
    this.seenAt = seenAt;
    this.writes = writes;
  }

  /** What tells it from the others of its person; no secret, and too little to look one up by. */
  String id() {
    return hash.substring(0, SIGNS);
  }

  Sessions.Device told(boolean own) {
    return new Sessions.Device(id(), startedAt, seenAt, own);
  }
}

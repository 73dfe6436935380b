package org.businessleaderaward.programme.retention;

import java.time.Instant;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** How long something is kept, inside what an edition has on record of that. */
final class KeepingItem {
  static final TableSchema<KeepingItem> SCHEMA =
      StaticTableSchema.builder(KeepingItem.class)
          .newItemSupplier(KeepingItem::new)
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              Integer.class,
              a -> a.name("months").getter(i -> i.months).setter((i, v) -> i.months = v))
          .addAttribute(
              Instant.class,
              a -> a.name("toldAt").getter(i -> i.toldAt).setter((i, v) -> i.toldAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("begunAt").getter(i -> i.begunAt).setter((i, v) -> i.begunAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("endedAt").getter(i -> i.endedAt).setter((i, v) -> i.endedAt = v))
          .addAttribute(
              Integer.class, a -> a.name("gone").getter(i -> i.gone).setter((i, v) -> i.gone = v))
          .build();

  String kind = "";
  Integer months = 0;
  @Nullable Instant toldAt;
  @Nullable Instant begunAt;
  @Nullable Instant endedAt;
  Integer gone = 0;

  static KeepingItem of(Keeping keeping) {
    var item = new KeepingItem();
    item.kind = keeping.kind().name();
    item.months = keeping.months();
    item.toldAt = keeping.toldAt();
    item.begunAt = keeping.begunAt();
    item.endedAt = keeping.endedAt();
    item.gone = keeping.gone();
    return item;
  }

  Keeping keeping() {
    return new Keeping(
        Keyed.stored(RetentionKind.class, kind), months, toldAt, begunAt, endedAt, gone);
  }
}

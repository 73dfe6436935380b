package org.businessleaderaward.programme;

import java.time.Instant;
import java.time.ZoneId;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A window inside a stored edition. */
final class WindowItem {
  static final TableSchema<WindowItem> SCHEMA =
      StaticTableSchema.builder(WindowItem.class)
          .newItemSupplier(WindowItem::new)
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              Instant.class,
              a -> a.name("opensAt").getter(i -> i.opensAt).setter((i, v) -> i.opensAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("closesAt").getter(i -> i.closesAt).setter((i, v) -> i.closesAt = v))
          .addAttribute(
              String.class, a -> a.name("zone").getter(i -> i.zone).setter((i, v) -> i.zone = v))
          .build();

  String kind = "";
  Instant opensAt = Instant.EPOCH;
  Instant closesAt = Instant.EPOCH;
  @Nullable String zone;

  static WindowItem of(Window window) {
    var item = new WindowItem();
    item.kind = window.kind().name();
    item.opensAt = window.opensAt();
    item.closesAt = window.closesAt();
    item.zone = window.zone() == null ? null : window.zone().getId();
    return item;
  }

  Window window() {
    return new Window(
        Keyed.stored(Window.Kind.class, kind),
        opensAt,
        closesAt,
        zone == null ? null : ZoneId.of(zone));
  }
}

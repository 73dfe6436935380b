package org.businessleaderaward.nominations;

import java.time.LocalDate;
import org.businessleaderaward.nominations.domain.Entered;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** That an officer entered a version, inside a stored nomination. */
final class EnteredItem {
  static final TableSchema<EnteredItem> SCHEMA =
      StaticTableSchema.builder(EnteredItem.class)
          .newItemSupplier(EnteredItem::new)
          .addAttribute(
              Integer.class,
              a -> a.name("number").getter(i -> i.number).setter((i, v) -> i.number = v))
          .addAttribute(
              String.class, a -> a.name("by").getter(i -> i.by).setter((i, v) -> i.by = v))
          .addAttribute(
              String.class, a -> a.name("way").getter(i -> i.way).setter((i, v) -> i.way = v))
          .addAttribute(
              LocalDate.class,
              a ->
                  a.name("receivedOn").getter(i -> i.receivedOn).setter((i, v) -> i.receivedOn = v))
          .build();

  /** Number of the version. */
  Integer number = 0;

  String by = "";
  String way = "";
  LocalDate receivedOn = LocalDate.EPOCH;

  static EnteredItem of(Entered entered) {
    var item = new EnteredItem();
    item.number = entered.version();
    item.by = entered.by();
    item.way = entered.way().name();
    item.receivedOn = entered.receivedOn();
    return item;
  }

  Entered entered() {
    return new Entered(number, by, Keyed.stored(Entered.Way.class, way), receivedOn);
  }
}

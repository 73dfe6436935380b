package org.businessleaderaward.nominations;

import org.businessleaderaward.nominations.domain.Statement;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A statement inside a stored nomination. */
final class StatementItem {
  static final TableSchema<StatementItem> SCHEMA =
      StaticTableSchema.builder(StatementItem.class)
          .newItemSupplier(StatementItem::new)
          .addAttribute(
              String.class,
              a -> a.name("criterion").getter(i -> i.criterion).setter((i, v) -> i.criterion = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .build();

  String criterion = "";
  String text = "";

  static StatementItem of(Statement statement) {
    var item = new StatementItem();
    item.criterion = statement.criterion();
    item.text = statement.text();
    return item;
  }

  Statement statement() {
    return new Statement(criterion, text);
  }
}

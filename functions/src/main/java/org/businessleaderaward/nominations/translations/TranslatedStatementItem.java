package org.businessleaderaward.nominations.translations;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** The translation of a statement inside a stored translation. */
final class TranslatedStatementItem {
  static final TableSchema<TranslatedStatementItem> SCHEMA =
      StaticTableSchema.builder(TranslatedStatementItem.class)
          .newItemSupplier(TranslatedStatementItem::new)
          .addAttribute(
              String.class,
              a -> a.name("criterion").getter(i -> i.criterion).setter((i, v) -> i.criterion = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .addAttribute(
              String.class,
              a -> a.name("original").getter(i -> i.original).setter((i, v) -> i.original = v))
          .build();

  String criterion = "";
  String text = "";
  String original = "";

  static TranslatedStatementItem of(TranslatedStatement statement) {
    var item = new TranslatedStatementItem();
    item.criterion = statement.criterion();
    item.text = statement.text();
    item.original = statement.original();
    return item;
  }

  TranslatedStatement statement() {
    return new TranslatedStatement(criterion, text, original);
  }
}

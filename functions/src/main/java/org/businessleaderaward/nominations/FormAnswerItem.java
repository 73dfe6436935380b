package org.businessleaderaward.nominations;

import org.businessleaderaward.nominations.domain.FormAnswer;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An answer to a question of the edition's own inside a stored nomination. */
final class FormAnswerItem {
  static final TableSchema<FormAnswerItem> SCHEMA =
      StaticTableSchema.builder(FormAnswerItem.class)
          .newItemSupplier(FormAnswerItem::new)
          .addAttribute(
              String.class,
              a -> a.name("question").getter(i -> i.question).setter((i, v) -> i.question = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .build();

  String question = "";
  String text = "";

  static FormAnswerItem of(FormAnswer answer) {
    var item = new FormAnswerItem();
    item.question = answer.question();
    item.text = answer.text();
    return item;
  }

  FormAnswer answer() {
    return new FormAnswer(question, text);
  }
}

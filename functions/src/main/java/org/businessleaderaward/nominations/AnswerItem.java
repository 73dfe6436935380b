package org.businessleaderaward.nominations;

import org.businessleaderaward.nominations.domain.Answer;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An answer to a question of the edition's own inside a stored nomination. */
final class AnswerItem {
  static final TableSchema<AnswerItem> SCHEMA =
      StaticTableSchema.builder(AnswerItem.class)
          .newItemSupplier(AnswerItem::new)
          .addAttribute(
              String.class,
              a -> a.name("question").getter(i -> i.question).setter((i, v) -> i.question = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .build();

  String question = "";
  String text = "";

  static AnswerItem of(Answer answer) {
    var item = new AnswerItem();
    item.question = answer.question();
    item.text = answer.text();
    return item;
  }

  Answer answer() {
    return new Answer(question, text);
  }
}

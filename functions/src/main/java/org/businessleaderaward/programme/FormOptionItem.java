package org.businessleaderaward.programme;

import java.util.Map;
import org.businessleaderaward.programme.form.FormOption;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An option inside a stored question. */
final class FormOptionItem {
  static final TableSchema<FormOptionItem> SCHEMA =
      StaticTableSchema.builder(FormOptionItem.class)
          .newItemSupplier(FormOptionItem::new)
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .build();

  String id = "";
  Map<String, String> text = Map.of();

  static FormOptionItem of(FormOption option) {
    var item = new FormOptionItem();
    item.id = option.id();
    item.text = LocalizedTextShape.stored(option.text());
    return item;
  }

  FormOption option() {
    return new FormOption(id, LocalizedTextShape.read(text));
  }
}

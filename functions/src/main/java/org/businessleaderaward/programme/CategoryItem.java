package org.businessleaderaward.programme;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A category inside a stored edition. */
final class CategoryItem {
  static final TableSchema<CategoryItem> SCHEMA =
      StaticTableSchema.builder(CategoryItem.class)
          .newItemSupplier(CategoryItem::new)
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a ->
                  a.name("description")
                      .getter(i -> i.description)
                      .setter((i, v) -> i.description = v))
          .build();

  String id = "";
  Map<String, String> name = Map.of();
  Map<String, String> description = Map.of();

  static CategoryItem of(Category category) {
    var item = new CategoryItem();
    item.id = category.id();
    item.name = LocalizedTextShape.stored(category.name());
    item.description = LocalizedTextShape.stored(category.description());
    return item;
  }

  Category category() {
    return new Category(id, LocalizedTextShape.read(name), LocalizedTextShape.read(description));
  }
}

package org.businessleaderaward.programme;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A criterion inside a stored edition. */
final class CriterionItem {
  static final TableSchema<CriterionItem> SCHEMA =
      StaticTableSchema.builder(CriterionItem.class)
          .newItemSupplier(CriterionItem::new)
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
          .addAttribute(
              Integer.class,
              a -> a.name("weight").getter(i -> i.weight).setter((i, v) -> i.weight = v))
          .addAttribute(
              EnhancedType.listOf(LocalizedTextShape.TEXT),
              a -> a.name("levels").getter(i -> i.levels).setter((i, v) -> i.levels = v))
          .build();

  String id = "";
  Map<String, String> name = Map.of();
  Map<String, String> description = Map.of();
  int weight;
  List<Map<String, String>> levels = List.of();

  static CriterionItem of(Criterion criterion) {
    var item = new CriterionItem();
    item.id = criterion.id();
    item.name = LocalizedTextShape.stored(criterion.name());
    item.description = LocalizedTextShape.stored(criterion.description());
    item.weight = criterion.weight();
    item.levels = criterion.levels().stream().map(LocalizedTextShape::stored).toList();
    return item;
  }

  Criterion criterion() {
    return new Criterion(
        id,
        LocalizedTextShape.read(name),
        LocalizedTextShape.read(description),
        weight,
        levels.stream().map(LocalizedTextShape::read).toList());
  }
}

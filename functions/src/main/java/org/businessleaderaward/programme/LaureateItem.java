package org.businessleaderaward.programme;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.programme.laureates.SmallPortrait;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A laureate inside a stored edition. */
final class LaureateItem {
  static final TableSchema<LaureateItem> SCHEMA =
      StaticTableSchema.builder(LaureateItem.class)
          .newItemSupplier(LaureateItem::new)
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
          .addAttribute(
              String.class,
              a -> a.name("company").getter(i -> i.company).setter((i, v) -> i.company = v))
          .addAttribute(
              String.class,
              a -> a.name("country").getter(i -> i.country).setter((i, v) -> i.country = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("category").getter(i -> i.category).setter((i, v) -> i.category = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("citation").getter(i -> i.citation).setter((i, v) -> i.citation = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("passedOver").getter(i -> i.passedOver).setter((i, v) -> i.passedOver = v))
          .addAttribute(
              String.class,
              a -> a.name("portrait").getter(i -> i.portrait).setter((i, v) -> i.portrait = v))
          .build();

  String id = "";
  String name = "";
  @Nullable String role;
  String company = "";
  @Nullable String country;
  @Nullable Map<String, String> category;
  Map<String, String> citation = Map.of();
  List<String> passedOver = List.of();

  /** The hash of the small one. */
  @Nullable String portrait;

  static LaureateItem of(Laureate laureate) {
    var item = new LaureateItem();
    item.id = laureate.id();
    item.name = laureate.name();
    item.role = laureate.role();
    item.company = laureate.company();
    item.country = laureate.country();
    var category = laureate.category();
    item.category = category == null ? null : LocalizedTextShape.stored(category);
    item.citation = LocalizedTextShape.stored(laureate.citation());
    item.passedOver = laureate.passedOver();
    var portrait = laureate.portrait();
    item.portrait = portrait == null ? null : portrait.hash();
    return item;
  }

  Laureate laureate(String edition, int number) {
    return new Laureate(
        id,
        name,
        role,
        company,
        country,
        category == null ? null : LocalizedTextShape.read(category),
        LocalizedTextShape.read(citation),
        passedOver,
        portrait == null ? null : new SmallPortrait(edition, id, number, portrait));
  }
}

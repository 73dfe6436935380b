package org.businessleaderaward.directory.synonyms;

import java.util.List;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A group within the stored synonyms. */
final class SynonymGroupItem {
  static final TableSchema<SynonymGroupItem> SCHEMA =
      StaticTableSchema.builder(SynonymGroupItem.class)
          .newItemSupplier(SynonymGroupItem::new)
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("words").getter(i -> i.words).setter((i, v) -> i.words = v))
          .build();

  String id = "";
  String language = "";
  List<String> words = List.of();

  static SynonymGroupItem of(SynonymGroup group) {
    var item = new SynonymGroupItem();
    item.id = group.id();
    item.language = group.language().name();
    item.words = group.words();
    return item;
  }

  SynonymGroup group() {
    return new SynonymGroup(id, Keyed.stored(Language.class, language), words);
  }
}

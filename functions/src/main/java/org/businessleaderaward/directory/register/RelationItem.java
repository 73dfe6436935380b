package org.businessleaderaward.directory.register;

import java.util.List;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A relation within a stored entry. */
final class RelationItem {
  static final TableSchema<RelationItem> SCHEMA =
      StaticTableSchema.builder(RelationItem.class)
          .newItemSupplier(RelationItem::new)
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              String.class, a -> a.name("to").getter(i -> i.to).setter((i, v) -> i.to = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.documentOf(SourceItem.class, SourceItem.SCHEMA)),
              a -> a.name("sources").getter(i -> i.sources).setter((i, v) -> i.sources = v))
          .build();

  String kind = "";
  String to = "";
  List<SourceItem> sources = List.of();

  static RelationItem of(Relation relation) {
    var item = new RelationItem();
    item.kind = relation.kind().name();
    item.to = relation.to();
    item.sources = SourceItem.of(relation.sources());
    return item;
  }

  Relation relation() {
    return new Relation(Keyed.stored(Relation.Kind.class, kind), to, SourceItem.sources(sources));
  }
}

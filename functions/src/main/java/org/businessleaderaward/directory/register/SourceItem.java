package org.businessleaderaward.directory.register;

import java.util.List;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A source within a stored entry. */
final class SourceItem {
  static final TableSchema<SourceItem> SCHEMA =
      StaticTableSchema.builder(SourceItem.class)
          .newItemSupplier(SourceItem::new)
          .addAttribute(
              String.class,
              a -> a.name("document").getter(i -> i.document).setter((i, v) -> i.document = v))
          .addAttribute(
              Integer.class,
              a -> a.name("paragraph").getter(i -> i.paragraph).setter((i, v) -> i.paragraph = v))
          .addAttribute(
              String.class, a -> a.name("url").getter(i -> i.url).setter((i, v) -> i.url = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("statements").getter(i -> i.statements).setter((i, v) -> i.statements = v))
          .build();

  String document = "";
  @Nullable Integer paragraph;
  @Nullable String url;
  List<String> statements = List.of();

  static List<SourceItem> of(List<Source> sources) {
    return sources.stream().map(SourceItem::of).toList();
  }

  static List<Source> sources(List<SourceItem> items) {
    return items.stream().map(SourceItem::source).toList();
  }

  private static SourceItem of(Source source) {
    var item = new SourceItem();
    item.document = source.document();
    item.paragraph = source.paragraph();
    item.url = source.url();
    item.statements = source.statements().stream().map(Source.Statement::name).toList();
    return item;
  }

  private Source source() {
    return new Source(
        document,
        paragraph,
        url,
        statements.stream().map(name -> Keyed.stored(Source.Statement.class, name)).toList());
  }
}

package org.businessleaderaward.directory;

import org.jspecify.annotations.Nullable;
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
          .build();

  String document = "";
  @Nullable Integer paragraph;
  @Nullable String url;

  static SourceItem of(Source source) {
    var item = new SourceItem();
    item.document = source.document();
    item.paragraph = source.paragraph();
    item.url = source.url();
    return item;
  }

  Source source() {
    return new Source(document, paragraph, url);
  }
}

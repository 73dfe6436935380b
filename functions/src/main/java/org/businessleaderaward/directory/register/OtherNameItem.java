package org.businessleaderaward.directory.register;

import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** Another name within a stored entry. */
final class OtherNameItem {
  static final TableSchema<OtherNameItem> SCHEMA =
      StaticTableSchema.builder(OtherNameItem.class)
          .newItemSupplier(OtherNameItem::new)
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .build();

  String kind = "";
  String text = "";
  @Nullable String language;

  static OtherNameItem of(OtherName name) {
    var item = new OtherNameItem();
    item.kind = name.kind().name();
    item.text = name.text();
    item.language = name.language() == null ? null : name.language().name();
    return item;
  }

  OtherName otherName() {
    return new OtherName(
        Keyed.stored(OtherName.Kind.class, kind),
        text,
        language == null ? null : Keyed.stored(Language.class, language));
  }
}

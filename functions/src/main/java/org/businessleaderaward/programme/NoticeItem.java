package org.businessleaderaward.programme;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** That the close of a window was told; it keeps anybody from being told twice. */
final class NoticeItem {
  static final TableSchema<NoticeItem> SCHEMA =
      StaticTableSchema.builder(NoticeItem.class)
          .newItemSupplier(NoticeItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("pk")
                      .getter(i -> i.pk)
                      .setter((i, v) -> i.pk = v)
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a -> a.name("sk").getter(i -> i.sk).setter((i, v) -> i.sk = v).tags(primarySortKey()))
          .addAttribute(
              Instant.class,
              a -> a.name("toldAt").getter(i -> i.toldAt).setter((i, v) -> i.toldAt = v))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable Instant toldAt;

  static NoticeItem of(String edition, Window.Kind closed, Instant toldAt) {
    var item = new NoticeItem();
    item.pk = ProgrammeKeys.notices(edition);
    item.sk = closed.name();
    item.toldAt = toldAt;
    return item;
  }
}

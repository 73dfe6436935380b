package org.businessleaderaward.storage;

import static software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension.AttributeTags.versionAttribute;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A small item with a version, for the tests of this module. */
final class NoteItem {
  static final TableSchema<NoteItem> SCHEMA =
      StaticTableSchema.builder(NoteItem.class)
          .newItemSupplier(NoteItem::new)
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
              String.class,
              a ->
                  a.name("gsi1pk")
                      .getter(i -> i.topic)
                      .setter((i, v) -> i.topic = v)
                      .tags(secondaryPartitionKey("byEdition")))
          .addAttribute(
              String.class,
              a ->
                  a.name("gsi1sk")
                      .getter(i -> i.title)
                      .setter((i, v) -> i.title = v)
                      .tags(secondarySortKey("byEdition")))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(i -> i.version)
                      .setter((i, v) -> i.version = v)
                      .tags(versionAttribute()))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  @Nullable String topic;
  @Nullable String title;
  @Nullable Long version;

  static NoteItem of(String pk, String sk, String title) {
    var item = new NoteItem();
    item.pk = pk;
    item.sk = sk;
    item.topic = "TOPIC";
    item.title = title;
    return item;
  }

  String sk() {
    return String.valueOf(sk);
  }
}

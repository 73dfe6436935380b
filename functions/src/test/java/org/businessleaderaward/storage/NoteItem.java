package org.businessleaderaward.storage;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A small item with a version, for the tests of this module. */
final class NoteItem extends Versioned {
  static final TableSchema<NoteItem> SCHEMA =
      versioned(NoteItem.class, NoteItem::new)
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
          .build();

  @Nullable String topic;
  @Nullable String title;

  static NoteItem of(String pk, String sk, String title) {
    var item = new NoteItem();
    item.setKey(pk, sk);
    item.topic = "TOPIC";
    item.title = title;
    return item;
  }
}

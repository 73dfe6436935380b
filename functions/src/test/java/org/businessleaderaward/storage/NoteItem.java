package org.businessleaderaward.storage;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A small item with a version, for the tests of this module. */
final class NoteItem extends Versioned {
  static final TableSchema<NoteItem> SCHEMA =
      versioned(NoteItem.class, NoteItem::new)
          .extend(listedIn("byEdition"))
          .addAttribute(
              String.class, a -> a.name("title").getter(i -> i.title).setter((i, v) -> i.title = v))
          .build();

  @Nullable String title;

  static NoteItem of(String pk, String sk, String title) {
    var item = new NoteItem();
    item.setKey(pk, sk);
    item.list("TOPIC", title);
    item.title = title;
    return item;
  }
}

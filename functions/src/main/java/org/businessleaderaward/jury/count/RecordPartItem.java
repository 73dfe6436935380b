package org.businessleaderaward.jury.count;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A part of a record's file as stored. */
final class RecordPartItem extends Keyed {
  static final TableSchema<RecordPartItem> SCHEMA =
      keyed(RecordPartItem.class, RecordPartItem::new)
          .addAttribute(
              String.class, a -> a.name("text").getter(i -> i.text).setter((i, v) -> i.text = v))
          .build();

  @Nullable String text;
}

package org.businessleaderaward.directory.register;

import java.time.Instant;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How many changes there were and when the last was; each new one moves it. */
final class ChangesHeadItem extends Versioned {
  static final TableSchema<ChangesHeadItem> SCHEMA =
      versioned(ChangesHeadItem.class, ChangesHeadItem::new)
          .addAttribute(
              Long.class, a -> a.name("size").getter(i -> i.size).setter((i, v) -> i.size = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  long size;
  Instant at = Instant.EPOCH;

  static ChangesHeadItem first() {
    var item = new ChangesHeadItem();
    item.setKey(DirectoryKeys.CHANGES_HEAD, DirectoryKeys.ITEM);
    return item;
  }

  /** Numbers a change; one from a clock that is behind gets the time of the one before. */
  ChangeItem append(Change change) {
    at = change.at().isAfter(at) ? change.at() : at;
    size++;
    return ChangeItem.of(new Change(change.entry(), change.kind(), change.mergedInto(), at), size);
  }
}

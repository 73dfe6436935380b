package org.businessleaderaward.programme.laureates;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.recent.QueryReads;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The portraits on record, one for each laureate who has one. */
final class Portraits {
  private static final String CHANGED = "PORTRAIT_CHANGED";

  private final DynamoDbTable<PortraitItem> table;

  Portraits(Storage storage) {
    this.table = storage.table(TableOf.PROGRAMME, PortraitItem.SCHEMA);
  }

  Optional<Portrait> find(String edition, String laureate) {
    return item(edition, laureate).flatMap(PortraitItem::portrait);
  }

  /** What is stored, also of one that was removed. */
  Optional<PortraitItem> item(String edition, String laureate) {
    var key = ProgrammeKeys.portrait(edition, laureate);
    return QueryReads.once(
        List.of(table, key),
        () -> Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true))));
  }

  /** Adds the next version; the set is refused when somebody saved or removed one before. */
  void put(WriteSet set, Portrait next) {
    set.put(table, PortraitItem.of(next), CHANGED, null);
  }

  /** Adds that the one of this version is removed, which makes a version of its own. */
  void remove(WriteSet set, String edition, String laureate, long version) {
    set.put(table, PortraitItem.removed(edition, laureate, version), CHANGED, null);
  }
}

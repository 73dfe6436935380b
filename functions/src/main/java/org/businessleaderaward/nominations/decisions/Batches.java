package org.businessleaderaward.nominations.decisions;

import java.util.List;
import java.util.Objects;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.told.DecisionKind;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Versioned;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The batches in which letters are released, one for each kind of an edition. */
final class Batches {
  /** The label of a refused {@link #put} or {@link #requireUnchanged}. */
  static final String CHANGED = "BATCH_CHANGED";

  private final DynamoDbTable<BatchItem> table;

  Batches(Storage storage) {
    this.table = storage.table(TableOf.NOMINATIONS, BatchItem.SCHEMA);
  }

  /** Those of an edition that are on record. */
  List<BatchItem> all(String edition) {
    return Paging.of(table, NominationKeys.batches(edition)).all();
  }

  BatchItem of(String edition, DecisionKind kind) {
    var fresh = BatchItem.of(edition, kind);
    var found = table.getItem(r -> r.key(fresh.key()).consistentRead(true));
    return Objects.requireNonNullElse(found, fresh);
  }

  /**
   * Adds the write of one, as each change of what a letter of it says is, too: of that and a
   * release in the same moment the second is refused. Refused when it was changed since it was
   * read.
   */
  void put(WriteSet set, BatchItem item) {
    set.put(table, item, CHANGED, null);
  }

  /** Adds that one is as it was read. */
  void requireUnchanged(WriteSet set, BatchItem item) {
    set.check(table, item.key(), CHANGED, Versioned.ofVersion(item.version()));
  }
}

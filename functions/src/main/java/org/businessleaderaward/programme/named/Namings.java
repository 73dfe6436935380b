package org.businessleaderaward.programme.named;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** What an edition's advisers and jurors said of being named. */
final class Namings {
  /** More than an edition has of them. */
  private static final int MOST = 200;

  private static final String LABEL = "naming";

  private final DynamoDbTable<NamingItem> table;

  Namings(Storage storage) {
    this.table = storage.table(TableOf.PROGRAMME, NamingItem.SCHEMA);
  }

  /** What is on record of a person; empty when they have said nothing. */
  Optional<NamingItem> find(String edition, String person) {
    if (!Keyed.canBeId(person)) {
      return Optional.empty();
    }
    var key = ProgrammeKeys.named(edition, person);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)));
  }

  /** What is on record of an edition's members. */
  List<MemberNaming> all(String edition) {
    var partition = ProgrammeKeys.allNamed(edition);
    var all = QueryConditional.keyEqualTo(key -> key.partitionValue(partition));
    return table
        .query(r -> r.queryConditional(all).limit(MOST).consistentRead(true))
        .items()
        .stream()
        .limit(MOST)
        .map(NamingItem::naming)
        .toList();
  }

  /** Adds the write of an item as it was read and changed; somebody else may be faster. */
  void put(WriteSet set, NamingItem item) {
    set.put(table, item, LABEL, null);
  }

  /** The same of one that is written from what is there by then. */
  void putContended(WriteSet set, NamingItem item) {
    set.putContended(table, item, LABEL, null);
  }

  /** Adds that nothing is left of it. */
  void remove(WriteSet set, String edition, String person) {
    set.delete(table, ProgrammeKeys.named(edition, person), LABEL, null);
  }

  /** Leaves nothing of it. */
  void remove(String edition, String person) {
    table.deleteItem(ProgrammeKeys.named(edition, person));
  }
}

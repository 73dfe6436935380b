package org.businessleaderaward.passkeys;

import java.util.Optional;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** The second factors on record. */
final class Passkeys {
  /** The label of a refused change: somebody else changed it since it was read. */
  static final String CHANGED = "passkey";

  private final DynamoDbTable<PasskeyItem> table;

  Passkeys(Storage storage) {
    this.table = storage.table(TableOf.ACCESS, PasskeyItem.SCHEMA);
  }

  /** A person's second factor, which may be none yet. */
  PasskeyItem of(String person) {
    var key = key(person);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)))
        .orElseGet(() -> PasskeyItem.of(person));
  }

  private static Key key(String person) {
    return Key.builder()
        .partitionValue(PasskeyKeys.person(person))
        .sortValue(PasskeyKeys.PASSKEY)
        .build();
  }

  /** Where a person's second factor stands in a session. */
  FactorState state(String person, Session session) {
    return FactorState.of(of(person), session);
  }

  /**
   * Writes it if nobody else did since it was read.
   *
   * @return whether it was written
   */
  boolean write(PasskeyItem item) {
    try {
      table.putItem(item);
      return true;
    } catch (ConditionalCheckFailedException | TransactionConflictException lost) {
      return false;
    }
  }

  /** Deletes a person's. */
  void remove(String person) {
    table.deleteItem(key(person));
  }

  /** Adds that a person's is gone. */
  void remove(WriteSet set, String person) {
    set.delete(table, key(person), CHANGED, null);
  }

  /** Adds the write of one as it was read and changed. */
  void put(WriteSet set, PasskeyItem item) {
    set.put(table, item, CHANGED, null);
  }
}

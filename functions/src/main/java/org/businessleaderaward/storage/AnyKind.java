package org.businessleaderaward.storage;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * An item of which only the key is known so far: by it several kinds are read at once, and each is
 * then read by the table of its kind.
 */
public final class AnyKind extends Keyed {
  public static final TableSchema<AnyKind> SCHEMA = keyed(AnyKind.class, AnyKind::new).build();

  /** The item as what it is. */
  public <T> T as(DynamoDbTable<T> table) {
    return table.tableSchema().mapToItem(kept());
  }
}

package org.businessleaderaward.storage;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Puts an item that is alone in its set by a request of its own, which takes half the write units
 * of a transaction. A request that the client repeats because the answer got lost finds the item as
 * it wrote it, and is answered as the first time.
 *
 * @param label what the caller is told when the item on record is of another version
 */
record LonePut<T extends Versioned>(DynamoDbTable<T> table, T item, String label) {
  Outcome write() {
    var request =
        PutItemEnhancedRequest.builder(table.tableSchema().itemType().rawClass())
            .item(item)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      table.putItem(request);
      return new Outcome.Committed();
    } catch (ConditionalCheckFailedException e) {
      return e.item().equals(written()) ? new Outcome.Committed() : new Outcome.Refused(label);
    }
  }

  /** The item as it is on record once it is written. */
  private Map<String, AttributeValue> written() {
    var written = new HashMap<>(table.tableSchema().itemToMap(item, true));
    written.put(
        Versioned.VERSION_ATTRIBUTE, AttributeValue.fromN(String.valueOf(item.version() + 1)));
    return written;
  }
}

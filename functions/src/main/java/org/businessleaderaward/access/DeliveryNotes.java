package org.businessleaderaward.access;

import java.time.Instant;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Keeps with each person how far the last mail came. */
final class DeliveryNotes implements Deliveries {
  private final DynamoDbTable<DeliveryItem> table;

  DeliveryNotes(Storage storage) {
    this.table = storage.table(TableOf.ACCESS, DeliveryItem.SCHEMA);
  }

  @Override
  public void note(String person, State state, Instant at) {
    var item = new DeliveryItem();
    item.setKey(AccessKeys.person(person), AccessKeys.PERSON);
    item.delivery = state.name();
    item.deliveryAt = at;
    try {
      table.updateItem(
          r ->
              r.item(item)
                  .ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY)
                  .conditionExpression(WriteSet.PRESENT));
    } catch (ConditionalCheckFailedException gone) {
      // Mails also go to people who have no room: nothing to note.
    }
  }
}

package org.businessleaderaward.access;

import java.time.Instant;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Keeps with each person how far the last mail came. */
final class DeliveryNotes implements Deliveries {
  private final DynamoDbTable<DeliveryItem> table;

  DeliveryNotes(Storage storage) {
    this.table = storage.table(TableOf.ACCESS, DeliveryItem.SCHEMA);
  }

  @Override
  public void note(String person, String mail, State state, Instant at) {
    // The carrier's report may be faster than the note that it took the mail.
    write(
        person,
        mail,
        state,
        at,
        Expression.builder()
            .expression(
                "attribute_exists(pk)"
                    + " AND NOT (deliveryMail = :mail AND delivery IN (:bounced, :complained))")
            .putExpressionValue(":mail", AttributeValue.fromS(mail))
            .putExpressionValue(":bounced", AttributeValue.fromS(State.BOUNCED.name()))
            .putExpressionValue(":complained", AttributeValue.fromS(State.COMPLAINED.name()))
            .build());
  }

  @Override
  public void cameBack(String person, String mail, String address, State how, Instant at) {
    write(
        person,
        mail,
        how,
        at,
        Expression.builder()
            .expression("attribute_exists(pk) AND email = :address")
            .putExpressionValue(":address", AttributeValue.fromS(address))
            .build());
  }

  private void write(String person, String mail, State state, Instant at, Expression condition) {
    var item = new DeliveryItem();
    item.setKey(AccessKeys.person(person), AccessKeys.PERSON);
    item.delivery = state.name();
    item.deliveryAt = at;
    item.deliveryMail = mail;
    try {
      table.updateItem(
          r ->
              r.item(item)
                  .ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY)
                  .conditionExpression(condition));
    } catch (ConditionalCheckFailedException gone) {
      // Mails also go to people who have no room: nothing to note.
    }
  }
}

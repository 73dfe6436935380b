package org.businessleaderaward.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Keeps with each person how far the last mail came. A nominator or nominee to whom one came back
 * is listed by that from then on, also once a later one was taken: whoever reads only what is new
 * sees that, too.
 */
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
    var note = of(person);
    note.delivery = state.name();
    note.deliveryAt = at;
    note.deliveryMail = mail;
    update(note, condition)
        .filter(DeliveryItem::isToBeListed)
        .ifPresent(after -> list(person, mail, Objects.requireNonNull(after.edition), at));
  }

  /** Unless another mail was noted meanwhile: then the note of that one says where it stands. */
  private void list(String person, String mail, String edition, Instant at) {
    var place = of(person);
    place.list(AccessKeys.returned(edition), AccessKeys.notedAt(at, person));
    update(
        place,
        Expression.builder()
            .expression("attribute_exists(pk) AND deliveryMail = :mail")
            .putExpressionValue(":mail", AttributeValue.fromS(mail))
            .build());
  }

  private static DeliveryItem of(String person) {
    var item = new DeliveryItem();
    item.setKey(AccessKeys.person(person), AccessKeys.PERSON);
    return item;
  }

  /** The item after it; empty when it was refused. */
  private Optional<DeliveryItem> update(DeliveryItem item, Expression condition) {
    try {
      return Optional.ofNullable(
          table.updateItem(
              r ->
                  r.item(item)
                      .ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY)
                      .conditionExpression(condition)));
    } catch (ConditionalCheckFailedException gone) {
      // Mails also go to people who have no room: nothing to note.
      return Optional.empty();
    }
  }
}

package org.businessleaderaward.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.storage.Storage;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The outbox of an award that moves into another store. A mail that was not sent yet is given up
 * there, so that nobody is written to by two awards: whoever runs the new one can have it sent.
 */
public final class MovedMail {
  private static final TableSchema<OutboxItem> SCHEMA = Storage.keeping(OutboxItem.SCHEMA);

  private MovedMail() {}

  /**
   * What is put on record for an item of the outbox.
   *
   * @return the item; of a mail that is given up, it and the note by which it is found; nothing for
   *     a note of when to try again
   */
  public static List<Map<String, AttributeValue>> of(
      Map<String, AttributeValue> item, Instant now) {
    var mail = SCHEMA.mapToItem(item);
    if (mail.pk().equals(MailKeys.LATER)) {
      return List.of();
    }
    if (mail.pk().equals(MailKeys.GIVEN_UP) || !mail.state().isOpen()) {
      return List.of(item);
    }
    mail.end(OutboxState.FAILED, now);
    return List.of(
        SCHEMA.itemToMap(mail, true),
        LaterItem.SCHEMA.itemToMap(LaterItem.givenUp(mail, now), true));
  }
}

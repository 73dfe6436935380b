package org.businessleaderaward.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Mails that wait to be sent. A mail is written in the transaction of the act that causes it, or
 * neither is; the worker {@code mail} sends it as soon as the table's stream brings it.
 */
public final class Outbox {
  /** The condition of {@link #addOnce} that fails when the mail was written before. */
  public static final String WRITTEN = "mail";

  private final DynamoDbTable<OutboxItem> table;

  /** The outbox in this storage. */
  public Outbox(Storage storage) {
    this.table = storage.table(TableOf.OUTBOX, OutboxItem.SCHEMA);
  }

  /**
   * Adds a mail to the set.
   *
   * @return the mail's id
   */
  public String add(WriteSet set, Mail mail, Instant now) {
    return add(set, mail, UUID.randomUUID(), now);
  }

  /**
   * The same of a mail that is written once to its recipient: the set is refused as {@link
   * #WRITTEN} where one of the same occasion was, within the time that the outbox keeps it.
   */
  public void addOnce(WriteSet set, Mail mail, String occasion, Instant now) {
    add(set, mail, UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8)), now);
  }

  private String add(WriteSet set, Mail mail, UUID number, Instant now) {
    var id = "mail-" + number;
    set.put(table, OutboxItem.of(id, mail, now), WRITTEN, WriteSet.ABSENT);
    return id;
  }

  /** What was written to a recipient in the last 90 days: which mail, when, and how it ended. */
  public List<Map<String, Object>> writtenTo(String recipient) {
    return Paging.of(table, MailKeys.recipient(recipient)).all().stream()
        .map(
            item ->
                Map.<String, Object>of(
                    "mail",
                    String.valueOf(item.template),
                    "writtenAt",
                    String.valueOf(item.queuedAt),
                    "state",
                    item.state().name()))
        .toList();
  }

  /**
   * Deletes every mail to a recipient. What waits is not sent; what is being sent may still go. The
   * worker {@code mail} is told by the table's stream, and has a carrier that keeps letters forget
   * them.
   */
  public void erase(String recipient) {
    Paging.of(table, MailKeys.recipient(recipient)).all().forEach(table::deleteItem);
  }
}

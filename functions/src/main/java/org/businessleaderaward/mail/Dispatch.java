package org.businessleaderaward.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Sends the mails of the outbox, each once however often it is asked to. Before it sends it claims
 * the mail by a conditional write. When a worker dies after handing over and before noting so, the
 * mail is sent again once the claim is older than {@link #CLAIM}: a second invitation is better
 * than none.
 */
final class Dispatch {
  /** How often a mail is tried before it is given up. */
  static final int MOST_ATTEMPTS = 5;

  /**
   * How long a claim keeps others away. The stream hands a mail to one worker at a time, so that
   * only a replay beside it finds another at work.
   */
  static final Duration CLAIM = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final DynamoDbTable<OutboxItem> table;
  private final Letters letters;
  private final Transport transport;
  private final Deliveries deliveries;
  private final Clock clock;

  Dispatch(
      Storage storage, Letters letters, Transport transport, Deliveries deliveries, Clock clock) {
    this.table = storage.table(TableOf.OUTBOX, OutboxItem.SCHEMA);
    this.letters = letters;
    this.transport = transport;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Sends a mail, unless it is done with.
   *
   * @param key key of the mail
   * @return whether it is done with: sent, given up, dropped or gone; false to be asked again
   */
  boolean send(Key key) {
    var item = table.getItem(r -> r.key(key).consistentRead(true));
    if (item == null) {
      return true;
    }
    return switch (item.state()) {
      case SENT, FAILED, DROPPED -> true;
      case QUEUED -> sendClaimed(claim(item));
      case SENDING -> isAbandoned(item) && sendClaimed(claim(item));
    };
  }

  private boolean isAbandoned(OutboxItem item) {
    return item.claimedAt == null || !clock.instant().isBefore(item.claimedAt.plus(CLAIM));
  }

  private @Nullable OutboxItem claim(OutboxItem item) {
    item.state = OutboxState.SENDING.name();
    item.claimedAt = clock.instant();
    item.attempts = item.attempts() + 1;
    try {
      return table.updateItem(item);
    } catch (ConditionalCheckFailedException lost) {
      return null;
    }
  }

  private boolean sendClaimed(@Nullable OutboxItem item) {
    if (item == null) {
      return false;
    }
    var mail = item.mail();
    Optional<Transport.Message> message;
    try {
      message = letters.write(mail);
      message.ifPresent(transport::send);
    } catch (RuntimeException e) {
      // The kind of the fault only: its message may name the recipient.
      LOG.warn(
          "mail {} ({}) not sent, attempt {}: {}",
          mail.id(),
          mail.template(),
          item.attempts(),
          e.getClass().getSimpleName());
      return giveBack(item, mail);
    }
    finish(item, message.isPresent() ? OutboxState.SENT : OutboxState.DROPPED);
    if (message.isPresent()) {
      deliveries.note(mail.recipient(), mail.id(), Deliveries.State.SENT, clock.instant());
    }
    return true;
  }

  /** Leaves a mail for another attempt, or gives it up. */
  private boolean giveBack(OutboxItem item, QueuedMail mail) {
    boolean last = item.attempts() >= MOST_ATTEMPTS;
    finish(item, last ? OutboxState.FAILED : OutboxState.QUEUED);
    if (last) {
      deliveries.note(mail.recipient(), mail.id(), Deliveries.State.FAILED, clock.instant());
    }
    return last;
  }

  private void finish(OutboxItem item, OutboxState state) {
    if (state == OutboxState.QUEUED) {
      item.state = state.name();
    } else {
      item.end(state, clock.instant());
    }
    table.updateItem(item);
  }
}

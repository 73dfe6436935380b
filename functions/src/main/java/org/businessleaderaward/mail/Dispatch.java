package org.businessleaderaward.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Sends the mails of the outbox, each once however often it is asked to. Before it sends it claims
 * the mail by a conditional write. When a worker dies after handing over and before noting so, the
 * mail is sent again once the claim is older than {@link #CLAIM}: a second invitation is better
 * than none.
 */
final class Dispatch {
  /**
   * How long a mail waits after each attempt that fails; after the last it is given up. An hour's
   * outage or a day's limit of the carrier costs no mail.
   */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /** Most mails that are tried again in one run. */
  private static final int MOST_AT_ONCE = 50;

  /**
   * How long a claim keeps others away. The stream hands a mail to one worker at a time, so that
   * only a replay beside it finds another at work.
   */
  static final Duration CLAIM = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final DynamoDbTable<OutboxItem> table;
  private final DynamoDbTable<LaterItem> later;
  private final Letters letters;
  private final Transport transport;
  private final Deliveries deliveries;
  private final Clock clock;

  Dispatch(
      Storage storage, Letters letters, Transport transport, Deliveries deliveries, Clock clock) {
    this.table = storage.table(TableOf.OUTBOX, OutboxItem.SCHEMA);
    this.later = storage.table(TableOf.OUTBOX, LaterItem.SCHEMA);
    this.letters = letters;
    this.transport = transport;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** What an attempt came to. */
  enum Attempt {
    /** Sent, given up, dropped or gone. */
    DONE,
    /** The carrier did not take it; it is noted when to try again. */
    LATER,
    /** Somebody else is at it, or died over it a moment ago. */
    CLAIMED
  }

  /**
   * Sends a mail, unless it is done with.
   *
   * @param key key of the mail
   */
  Attempt send(Key key) {
    var item = table.getItem(r -> r.key(key).consistentRead(true));
    if (item == null) {
      return Attempt.DONE;
    }
    return switch (item.state()) {
      case SENT, FAILED, DROPPED -> Attempt.DONE;
      case QUEUED -> sendClaimed(claim(item));
      case SENDING -> isAbandoned(item) ? sendClaimed(claim(item)) : Attempt.CLAIMED;
    };
  }

  /** Has the carrier keep nothing of a mail that was erased, or is too old to be kept. */
  void forget(Key key) {
    transport.forget(key.sortKeyValue().orElseThrow().s());
  }

  /**
   * Sends the mails that are due again. When the carrier refuses one, the rest waits for the next
   * run: it is likely to refuse all.
   */
  void sendWhatIsDue() {
    var due =
        Key.builder().partitionValue(MailKeys.LATER).sortValue(MailKeys.dueBy(clock.instant()));
    var notes =
        later
            .query(
                r ->
                    r.queryConditional(QueryConditional.sortLessThan(due.build()))
                        .consistentRead(true)
                        .limit(MOST_AT_ONCE))
            .items()
            .stream()
            .limit(MOST_AT_ONCE)
            .toList();
    for (var note : notes) {
      var attempt = send(note.mail());
      if (attempt != Attempt.CLAIMED) {
        later.deleteItem(note.key());
      }
      if (attempt == Attempt.LATER) {
        return;
      }
    }
  }

  /** Has what was given up wait to be sent again, as on its first day. */
  void beginAnew() {
    for (var note : Paging.of(later, MailKeys.GIVEN_UP).all()) {
      var item = table.getItem(r -> r.key(note.mail()).consistentRead(true));
      if (item != null && item.state() == OutboxState.FAILED) {
        item.beginAnew();
        table.updateItem(item);
        deliveries.note(
            item.mail().recipient(), item.mail().id(), Deliveries.State.QUEUED, clock.instant());
      }
      // Also when another run, which was broken off, had it wait already; what is done is passed
      // over.
      if (item != null) {
        later.putItem(LaterItem.of(item, clock.instant()));
      }
      later.deleteItem(note.key());
    }
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

  private Attempt sendClaimed(@Nullable OutboxItem item) {
    if (item == null) {
      return Attempt.CLAIMED;
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
    return Attempt.DONE;
  }

  /** Leaves a mail for another attempt, or gives it up. */
  private Attempt giveBack(OutboxItem item, QueuedMail mail) {
    if (item.attempts() > WAITS.size()) {
      finish(item, OutboxState.FAILED);
      later.putItem(LaterItem.givenUp(item, clock.instant()));
      // An alarm of template.yaml waits for these words.
      LOG.error("mail {} ({}) is given up", mail.id(), mail.template());
      deliveries.note(mail.recipient(), mail.id(), Deliveries.State.FAILED, clock.instant());
      return Attempt.DONE;
    }
    var wait = WAITS.get(item.attempts() - 1);
    later.putItem(LaterItem.of(item, clock.instant().plus(wait)));
    item.state = OutboxState.QUEUED.name();
    table.updateItem(item);
    return Attempt.LATER;
  }

  private void finish(OutboxItem item, OutboxState state) {
    item.end(state, clock.instant());
    table.updateItem(item);
  }
}

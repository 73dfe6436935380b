package org.businessleaderaward.nominations.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a nominee is being asked and has not answered, or is to be asked; listed by when the next
 * mail is due. One whose people were told that it goes no further waits for nobody and is not in
 * the list.
 */
public final class AskingItem extends Versioned {
  /** How long after the question each reminder is sent. */
  static final List<Duration> REMINDERS = List.of(Duration.ofDays(7), Duration.ofDays(21));

  static final TableSchema<AskingItem> SCHEMA =
      versioned(AskingItem.class, AskingItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              String.class,
              a -> a.name("network").getter(i -> i.network).setter((i, v) -> i.network = v))
          .addAttribute(
              Instant.class,
              a -> a.name("askedAt").getter(i -> i.askedAt).setter((i, v) -> i.askedAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("mailedAt").getter(i -> i.mailedAt).setter((i, v) -> i.mailedAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("heldUntil").getter(i -> i.heldUntil).setter((i, v) -> i.heldUntil = v))
          .addAttribute(
              Integer.class,
              a -> a.name("reminders").getter(i -> i.reminders).setter((i, v) -> i.reminders = v))
          .build();

  String nomination = "";
  String edition = "";

  /**
   * Hash of the network from which it was submitted, by which the mails are counted; null of what
   * an officer entered.
   */
  @Nullable String network;

  Instant askedAt = Instant.EPOCH;

  /** When the nominee was last written to; null before the first time. */
  @Nullable Instant mailedAt;

  /**
   * Until when the next mail waits, or the receipt by which the nominator comes in; null while the
   * first waits for the nominator, and once it was written.
   */
  @Nullable Instant heldUntil;

  Integer reminders = 0;

  /**
   * A nominee who is to be asked.
   *
   * @param from where the nomination is submitted; null of what an officer enters
   */
  static AskingItem of(Nomination nomination, Network.@Nullable Hash from, Instant now) {
    var item = new AskingItem();
    item.setKey(NominationKeys.partition(nomination.id()), NominationKeys.ASKING);
    item.edition = nomination.edition();
    item.nomination = nomination.id();
    item.network = from == null ? null : from.hex();
    item.askedAt = now;
    return item;
  }

  /** Where the mails are caused from; null of what an officer entered. */
  Network.@Nullable Hash from() {
    return network == null ? null : new Network.Hash(network);
  }

  /** Whether the nominee was written to. */
  public boolean isAsked() {
    return mailedAt != null;
  }

  /** Takes note that the nominee is asked, for the first time or again. */
  void ask(Instant now) {
    if (!isAsked()) {
      askedAt = now;
    }
    mailedAt = now;
    heldUntil = null;
    list(true);
  }

  /**
   * Has the next mail wait.
   *
   * @param until from when on it may go; null for when the nominator has confirmed an address
   */
  void hold(@Nullable Instant until) {
    heldUntil = until;
    list(true);
  }

  /** Whether a mail is due. */
  boolean isDue(Instant now) {
    var due = dueAt();
    return due != null && !now.isBefore(due);
  }

  /** Takes note of a reminder. */
  void remind(Instant now) {
    reminders++;
    mailedAt = now;
    heldUntil = null;
    list(true);
  }

  /** Puts it among those whose answer is waited for, or takes it out. */
  public void list(boolean waiting) {
    if (waiting) {
      list(NominationKeys.waiting(edition), NominationKeys.reminder(dueAt(), nomination));
    } else {
      unlist();
    }
  }

  private @Nullable Instant dueAt() {
    if (!isAsked()) {
      return heldUntil;
    }
    if (reminders == REMINDERS.size()) {
      return null;
    }
    return heldUntil != null ? heldUntil : askedAt.plus(REMINDERS.get(reminders));
  }
}

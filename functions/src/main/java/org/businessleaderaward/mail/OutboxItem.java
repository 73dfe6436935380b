package org.businessleaderaward.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A mail as stored: what it says and how far it came. It holds no secret, and once it was sent
 * neither address nor content. One that was given up keeps both for as long as it is kept itself.
 */
final class OutboxItem extends Versioned {
  private static final Duration KEPT = Duration.ofDays(90);

  static final TableSchema<OutboxItem> SCHEMA =
      versioned(OutboxItem.class, OutboxItem::new)
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class,
              a -> a.name("recipient").getter(i -> i.recipient).setter((i, v) -> i.recipient = v))
          .addAttribute(
              String.class, a -> a.name("email").getter(i -> i.email).setter((i, v) -> i.email = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              String.class,
              a -> a.name("template").getter(i -> i.template).setter((i, v) -> i.template = v))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a -> a.name("values").getter(i -> i.values).setter((i, v) -> i.values = v))
          .addAttribute(
              String.class, a -> a.name("page").getter(i -> i.page).setter((i, v) -> i.page = v))
          .addAttribute(
              String.class, a -> a.name("state").getter(i -> i.state).setter((i, v) -> i.state = v))
          .addAttribute(
              Integer.class,
              a -> a.name("attempts").getter(i -> i.attempts).setter((i, v) -> i.attempts = v))
          .addAttribute(
              Instant.class,
              a -> a.name("queuedAt").getter(i -> i.queuedAt).setter((i, v) -> i.queuedAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("claimedAt").getter(i -> i.claimedAt).setter((i, v) -> i.claimedAt = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("finishedAt").getter(i -> i.finishedAt).setter((i, v) -> i.finishedAt = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable String id;
  @Nullable String recipient;
  @Nullable String email;
  @Nullable String language;
  @Nullable String template;
  @Nullable Map<String, String> values;
  @Nullable String page;
  @Nullable String state;
  @Nullable Integer attempts;
  @Nullable Instant queuedAt;
  @Nullable Instant claimedAt;
  @Nullable Instant finishedAt;
  @Nullable Long expiresAt;

  static OutboxItem of(String id, Mail mail, Instant queuedAt) {
    var item = new OutboxItem();
    item.setKey(MailKeys.recipient(mail.recipient()), id);
    item.id = id;
    item.recipient = mail.recipient();
    item.email = mail.email();
    item.language = mail.language().name();
    item.template = mail.letter().template();
    var values = LetterValues.of(mail.letter(), mail.language());
    item.values = values.texts();
    item.page = values.link().map(Mail.LinkWanted::page).orElse(null);
    item.state = OutboxState.QUEUED.name();
    item.attempts = 0;
    item.queuedAt = queuedAt;
    item.expiresAt = queuedAt.plus(KEPT).getEpochSecond();
    return item;
  }

  QueuedMail mail() {
    return new QueuedMail(
        Objects.requireNonNull(id),
        Objects.requireNonNull(recipient),
        Objects.requireNonNull(email),
        stored(Language.class, Objects.requireNonNull(language)),
        Objects.requireNonNull(template),
        Objects.requireNonNull(values),
        Optional.ofNullable(page).map(Mail.LinkWanted::new));
  }

  /** Takes note of how it ended, and keeps no more than that of what reached its recipient. */
  void end(OutboxState how, Instant at) {
    state = how.name();
    finishedAt = at;
    if (how != OutboxState.FAILED) {
      email = null;
      values = null;
    }
  }

  /** Has a mail that was given up wait as on its first day. */
  void beginAnew() {
    state = OutboxState.QUEUED.name();
    attempts = 0;
    finishedAt = null;
  }

  OutboxState state() {
    return stored(OutboxState.class, Objects.requireNonNull(state));
  }

  int attempts() {
    return attempts == null ? 0 : attempts;
  }
}

package org.businessleaderaward.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a mail is to be tried again, or was given up, and when. It says no more of the mail than
 * where it lies.
 */
final class LaterItem extends Keyed {
  /** Longer than the longest wait, so that none goes before it was tried. */
  private static final Duration KEPT = Duration.ofDays(7);

  static final TableSchema<LaterItem> SCHEMA =
      keyed(LaterItem.class, LaterItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("mailPartition")
                      .getter(i -> i.mailPartition)
                      .setter((i, v) -> i.mailPartition = v))
          .addAttribute(
              String.class,
              a -> a.name("mailId").getter(i -> i.mailId).setter((i, v) -> i.mailId = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable String mailPartition;
  @Nullable String mailId;
  @Nullable Long expiresAt;

  static LaterItem of(OutboxItem mail, Instant due) {
    return in(MailKeys.LATER, mail, due, due.plus(KEPT).getEpochSecond());
  }

  /** That a mail was given up, for as long as it is kept. */
  static LaterItem givenUp(OutboxItem mail, Instant at) {
    return in(MailKeys.GIVEN_UP, mail, at, mail.expiresAt);
  }

  private static LaterItem in(
      String partition, OutboxItem mail, Instant at, @Nullable Long expiresAt) {
    var item = new LaterItem();
    item.setKey(partition, MailKeys.due(at, mail.sk()));
    item.mailPartition = mail.pk();
    item.mailId = mail.sk();
    item.expiresAt = expiresAt;
    return item;
  }

  /** Where the mail lies. */
  Key mail() {
    return Key.builder()
        .partitionValue(Objects.requireNonNull(mailPartition))
        .sortValue(Objects.requireNonNull(mailId))
        .build();
  }
}

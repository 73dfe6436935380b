package org.businessleaderaward.access.trail;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.businessleaderaward.access.AccessKeys;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An opening as stored, one for a reader, what was opened, and an hour. */
final class OpeningItem extends Keyed {
  static final TableSchema<OpeningItem> SCHEMA =
      keyed(OpeningItem.class, OpeningItem::new)
          .extend(listedIn(AccessKeys.BY_EDITION))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .addAttribute(
              String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
          .addAttribute(
              String.class,
              a -> a.name("reader").getter(i -> i.reader).setter((i, v) -> i.reader = v))
          .addAttribute(
              String.class,
              a -> a.name("opened").getter(i -> i.opened).setter((i, v) -> i.opened = v))
          .addAttribute(
              String.class,
              a -> a.name("subject").getter(i -> i.subject).setter((i, v) -> i.subject = v))
          .addAttribute(
              String.class, a -> a.name("file").getter(i -> i.file).setter((i, v) -> i.file = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable Instant at;
  @Nullable String role;
  @Nullable String reader;
  @Nullable String opened;
  @Nullable String subject;
  @Nullable String file;
  @Nullable Long expiresAt;

  static OpeningItem of(
      Caller by, Opened opened, String subject, @Nullable String file, Instant now, Duration kept) {
    var item = new OpeningItem();
    item.at = now;
    item.role = by.role().name();
    item.reader = by.personId();
    item.opened = opened.name();
    item.subject = subject;
    item.file = file;
    item.expiresAt = now.plus(kept).getEpochSecond();
    item.lie(by.edition(), by.personId());
    return item;
  }

  /** The same of a reader who is to be forgotten. */
  OpeningItem ofNobody(String edition) {
    var item = new OpeningItem();
    item.at = at;
    item.role = role;
    item.opened = opened;
    item.subject = subject;
    item.file = file;
    item.expiresAt = expiresAt;
    item.lie(edition, "gone-" + RandomHex.of(8));
    return item;
  }

  private void lie(String edition, String whose) {
    var when = Objects.requireNonNull(at);
    var what = Objects.requireNonNull(opened);
    var hour = when.truncatedTo(ChronoUnit.HOURS).toString();
    setKey(
        AccessKeys.trail(edition, Objects.requireNonNull(subject)),
        AccessKeys.opening(hour, whose, what, file));
    list(AccessKeys.trail(edition), AccessKeys.openingAt(when, whose));
  }

  Opening opening() {
    return new Opening(
        "opening-" + Objects.requireNonNull(subject) + "-" + sk().replace('#', '-'),
        Objects.requireNonNull(at),
        Role.valueOf(Objects.requireNonNull(role)),
        reader,
        Opened.valueOf(Objects.requireNonNull(opened)),
        subject,
        file);
  }
}

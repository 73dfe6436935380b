package org.businessleaderaward.access.trail;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.access.AccessKeys;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * An opening as stored: under what was opened, listed in its edition, and a copy under its reader.
 */
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
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
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
  @Nullable String edition;
  @Nullable String file;
  @Nullable Long expiresAt;

  static OpeningItem of(
      Caller by,
      String edition,
      Opened opened,
      String subject,
      @Nullable String file,
      Instant now,
      Duration kept) {
    var item = new OpeningItem();
    // The moment at which a juror comes in would tell when they vote.
    item.at = by.role() == Role.JUROR ? now.truncatedTo(ChronoUnit.DAYS) : now;
    item.role = by.role().name();
    item.reader = by.personId();
    item.opened = opened.name();
    item.subject = subject;
    item.edition = edition;
    item.file = file;
    item.expiresAt = item.at.plus(kept).getEpochSecond();
    item.lie(by.personId());
    return item;
  }

  /** The same of a reader who is to be forgotten. */
  OpeningItem ofNobody() {
    var item = copy();
    item.reader = null;
    item.lie(gone());
    return item;
  }

  /** The same of somebody's data who is to be forgotten. */
  OpeningItem ofNothing() {
    var item = copy();
    item.subject = gone();
    item.lie(reader == null ? gone() : reader);
    return item;
  }

  /** The copy under its reader; empty when that is nobody any more. */
  Optional<OpeningItem> ofReader() {
    return Optional.ofNullable(reader)
        .map(
            whose -> {
              var item = copy();
              item.setKey(AccessKeys.trailBy(whose), AccessKeys.opening(from(), rest(subject())));
              return item;
            });
  }

  /** What a copy under a reader is of: this one itself, where the reader was forgotten. */
  OpeningItem ofSubject() {
    if (reader == null) {
      return this;
    }
    var item = copy();
    item.lie(reader);
    return item;
  }

  private OpeningItem copy() {
    var item = new OpeningItem();
    item.at = at;
    item.role = role;
    item.reader = reader;
    item.opened = opened;
    item.subject = subject;
    item.edition = edition;
    item.file = file;
    item.expiresAt = expiresAt;
    return item;
  }

  private static String gone() {
    return "gone-" + RandomHex.of(8);
  }

  private void lie(String whose) {
    setKey(AccessKeys.trailOf(subject()), AccessKeys.opening(from(), rest(whose)));
    list(
        AccessKeys.trail(Objects.requireNonNull(edition)),
        AccessKeys.opening(Objects.requireNonNull(at), List.of(whose)));
  }

  /**
   * Whoever comes in twice by a link is noted twice, but a juror once a day; the rest once in each
   * hour of the clock.
   */
  private Instant from() {
    var when = Objects.requireNonNull(at);
    return what() == Opened.ROOM ? when : when.truncatedTo(ChronoUnit.HOURS);
  }

  private List<String> rest(String first) {
    return file == null ? List.of(first, what().name()) : List.of(first, what().name(), file);
  }

  private Opened what() {
    return stored(Opened.class, Objects.requireNonNull(opened));
  }

  private String subject() {
    return Objects.requireNonNull(subject);
  }

  Opening opening() {
    return new Opening(
        "opening-" + subject() + "-" + sk().replace('#', '-'),
        Objects.requireNonNull(at),
        stored(Role.class, Objects.requireNonNull(role)),
        reader,
        null,
        what(),
        subject(),
        file);
  }
}

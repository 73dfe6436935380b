package org.businessleaderaward.nominations.drafts;

import java.time.Instant;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A draft, listed by when its nominator is told that it goes, and then by when it does. */
final class IdleDraftItem extends Keyed {
  static final TableSchema<IdleDraftItem> SCHEMA =
      keyed(IdleDraftItem.class, IdleDraftItem::new)
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
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .addAttribute(
              Instant.class,
              a -> a.name("dueAt").getter(i -> i.dueAt).setter((i, v) -> i.dueAt = v))
          .addAttribute(
              Instant.class,
              a -> a.name("toldAt").getter(i -> i.toldAt).setter((i, v) -> i.toldAt = v))
          .build();

  String nomination = "";
  String edition = "";
  String person = "";
  Instant dueAt = Instant.EPOCH;

  /** When it was said that the draft goes, or turned out that nobody can be told; null before. */
  @Nullable Instant toldAt;

  /** A draft that lies from an instant on. */
  static IdleDraftItem of(Nomination draft, Instant since) {
    var item = new IdleDraftItem();
    item.setKey(NominationKeys.partition(draft.id()), NominationKeys.IDLE);
    item.nomination = draft.id();
    item.edition = draft.edition();
    item.person = draft.person();
    item.isDue(since.plus(IdleDrafts.UNTOUCHED));
    return item;
  }

  /** Takes note that the nominator is told, or cannot be. */
  void tell(Instant now) {
    toldAt = now;
    isDue(now.plus(IdleDrafts.AFTER_NOTICE));
  }

  /** Takes note of when to look at it next. */
  void isDue(Instant at) {
    dueAt = at;
    list(NominationKeys.idle(edition), NominationKeys.boardPosition(at, nomination));
  }
}

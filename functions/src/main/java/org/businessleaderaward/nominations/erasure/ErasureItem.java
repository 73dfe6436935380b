package org.businessleaderaward.nominations.erasure;

import java.time.Instant;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That an erasure has begun; deleted at its end, so that what broke off is found and ended. */
final class ErasureItem extends Keyed {
  static final TableSchema<ErasureItem> SCHEMA =
      keyed(ErasureItem.class, ErasureItem::new)
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
              a -> a.name("nominator").getter(i -> i.nominator).setter((i, v) -> i.nominator = v))
          .addAttribute(
              String.class,
              a -> a.name("nominee").getter(i -> i.nominee).setter((i, v) -> i.nominee = v))
          .addAttribute(
              Instant.class,
              a -> a.name("begunAt").getter(i -> i.begunAt).setter((i, v) -> i.begunAt = v))
          .build();

  String nomination = "";
  String edition = "";
  String nominator = "";
  @Nullable String nominee;
  Instant begunAt = Instant.EPOCH;

  static ErasureItem of(Nomination nomination, Instant now) {
    var item = new ErasureItem();
    item.setKey(NominationKeys.partition(nomination.id()), NominationKeys.ERASURE);
    item.list(
        NominationKeys.erasures(nomination.edition()),
        NominationKeys.boardPosition(now, nomination.id()));
    item.nomination = nomination.id();
    item.edition = nomination.edition();
    item.nominator = nomination.person();
    item.nominee = nomination.consent() == null ? null : nomination.consent().person();
    item.begunAt = now;
    return item;
  }
}

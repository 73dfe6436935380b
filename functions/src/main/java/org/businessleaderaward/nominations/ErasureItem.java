package org.businessleaderaward.nominations;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.secondarySortKey;

import java.time.Instant;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That an erasure has begun; deleted at its end, so that what broke off is found and ended. */
final class ErasureItem extends Keyed {
  static final TableSchema<ErasureItem> SCHEMA =
      keyed(ErasureItem.class, ErasureItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("gsi1pk")
                      .getter(i -> i.gsi1pk)
                      .setter((i, v) -> i.gsi1pk = v)
                      .tags(secondaryPartitionKey(NominationKeys.BY_EDITION)))
          .addAttribute(
              String.class,
              a ->
                  a.name("gsi1sk")
                      .getter(i -> i.gsi1sk)
                      .setter((i, v) -> i.gsi1sk = v)
                      .tags(secondarySortKey(NominationKeys.BY_EDITION)))
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

  @Nullable String gsi1pk;
  @Nullable String gsi1sk;
  String nomination = "";
  String edition = "";
  String nominator = "";
  @Nullable String nominee;
  Instant begunAt = Instant.EPOCH;

  static ErasureItem of(Nomination nomination, Instant now) {
    var item = new ErasureItem();
    item.setKey(NominationKeys.partition(nomination.id()), NominationKeys.ERASURE);
    item.gsi1pk = NominationKeys.erasures(nomination.edition());
    item.gsi1sk = NominationKeys.boardPosition(now, nomination.id());
    item.nomination = nomination.id();
    item.edition = nomination.edition();
    item.nominator = nomination.person();
    item.nominee = nomination.consent() == null ? null : nomination.consent().person();
    item.begunAt = now;
    return item;
  }
}

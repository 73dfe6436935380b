package org.businessleaderaward.limits;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.atomicCounter;

import java.time.Instant;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How often something was taken of an allowance. Of whom it is counted, only a hash is kept. */
final class CountItem extends Keyed {
  static final TableSchema<CountItem> SCHEMA =
      keyed(CountItem.class, CountItem::new)
          .addAttribute(
              Long.class,
              a ->
                  a.name("taken")
                      .getter(i -> i.taken)
                      .setter((i, v) -> i.taken = v)
                      .tags(atomicCounter(1, 1)))
          .addAttribute(
              Long.class,
              a -> a.name("endsAt").getter(i -> i.endsAt).setter((i, v) -> i.endsAt = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable Long taken;

  /** End of the while, in milliseconds; the store's own expiry has no more than seconds. */
  @Nullable Long endsAt;

  @Nullable Long expiresAt;

  static CountItem of(Allowance allowance, String hash) {
    var item = new CountItem();
    item.setKey(LimitKeys.count(allowance, hash), LimitKeys.COUNT);
    return item;
  }

  /** Begins with the first. */
  void begin(Allowance allowance, Instant now) {
    var end = now.plus(allowance.within());
    endsAt = end.toEpochMilli();
    expiresAt = end.getEpochSecond() + 1;
  }

  /** Whether nothing is left, and the while that was counted lasts. */
  boolean isUsedUp(Allowance allowance, Instant now) {
    return endsAt != null
        && now.toEpochMilli() < endsAt
        && taken != null
        && taken >= allowance.most();
  }

  Instant end() {
    return Instant.ofEpochMilli(endsAt == null ? 0 : endsAt);
  }
}

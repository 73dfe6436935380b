package org.businessleaderaward.directory.proposals;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.atomicCounter;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How many suggestions came from one address within one hour. */
final class QuotaItem extends Keyed {
  static final TableSchema<QuotaItem> SCHEMA =
      keyed(QuotaItem.class, QuotaItem::new)
          .addAttribute(
              Long.class,
              a ->
                  a.name("taken")
                      .getter(i -> i.taken)
                      .setter((i, v) -> i.taken = v)
                      .tags(atomicCounter(1, 1)))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable Long taken;
  long expiresAt;
}

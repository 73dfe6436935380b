package org.businessleaderaward.access.door;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.atomicCounter;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How many wrong links came from one address within one minute. */
final class GuessItem extends Keyed {
  static final TableSchema<GuessItem> SCHEMA =
      keyed(GuessItem.class, GuessItem::new)
          .addAttribute(
              Long.class,
              a ->
                  a.name("guesses")
                      .getter(i -> i.guesses)
                      .setter((i, v) -> i.guesses = v)
                      .tags(atomicCounter(1, 1)))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  @Nullable Long guesses;
  @Nullable Long expiresAt;
}

package org.businessleaderaward.jury.count;

import java.time.Instant;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * One side's confirmation as stored, in a partition that only that side's room may write. Its
 * stream record starts the count when the other is there, too.
 */
final class ConfirmationItem extends Versioned {
  static final TableSchema<ConfirmationItem> SCHEMA =
      versioned(ConfirmationItem.class, ConfirmationItem::new)
          .addAttribute(
              Integer.class,
              a -> a.name("attempt").getter(i -> i.attempt).setter((i, v) -> i.attempt = v))
          .addAttribute(
              String.class, a -> a.name("head").getter(i -> i.head).setter((i, v) -> i.head = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .addAttribute(
              String.class, a -> a.name("by").getter(i -> i.by).setter((i, v) -> i.by = v))
          .build();

  @Nullable Integer attempt;
  @Nullable String head;
  @Nullable Instant at;
  @Nullable String by;

  /** Nobody has confirmed for this side yet. */
  static ConfirmationItem none(String edition, JuryKeys.Side side) {
    var item = new ConfirmationItem();
    item.setKey(JuryKeys.confirmation(edition, side), JuryKeys.RELEASE);
    return item;
  }

  int attempt() {
    return attempt == null ? 1 : attempt;
  }
}

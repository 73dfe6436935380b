package org.businessleaderaward.jury.roll;

import java.time.Instant;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That somebody was reminded: the jury by the clock, once for each stretch, or by the secretariat;
 * those who share the key by the clock.
 */
public final class ReminderItem extends Keyed {
  /** The place of the last reminder, whoever caused it. */
  static final String LAST = "LAST";

  public static final TableSchema<ReminderItem> SCHEMA =
      keyed(ReminderItem.class, ReminderItem::new)
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .addAttribute(
              Long.class,
              a -> a.name("atMillis").getter(i -> i.atMillis).setter((i, v) -> i.atMillis = v))
          .build();

  @Nullable Instant at;

  /** The same for conditions to compare. */
  @Nullable Long atMillis;

  /** A reminder of an instant. */
  public static ReminderItem of(String edition, String which, Instant at) {
    var item = new ReminderItem();
    item.setKey(JuryKeys.reminders(edition), which);
    item.at = at;
    item.atMillis = at.toEpochMilli();
    return item;
  }
}

package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That the clock says something of a vote, and on which day it said it last. The item's record in
 * the table's stream has the function count do what follows; it is written anew each day, so that a
 * record which was lost is made up for.
 */
public final class DailyItem extends Keyed {
  public static final TableSchema<DailyItem> SCHEMA =
      keyed(DailyItem.class, DailyItem::new)
          .addAttribute(
              LocalDate.class, a -> a.name("day").getter(i -> i.day).setter((i, v) -> i.day = v))
          .build();

  private @Nullable LocalDate day;

  /** Says it, unless it was said today. */
  public static void say(
      DynamoDbTable<DailyItem> table, String partition, String sort, Instant now) {
    var item = new DailyItem();
    item.setKey(partition, sort);
    item.day = now.atZone(ZoneOffset.UTC).toLocalDate();
    var said = table.getItem(r -> r.key(item.key()).consistentRead(true));
    if (said == null || !item.day.equals(said.day)) {
      table.putItem(item);
    }
  }
}

package org.businessleaderaward.jury.roll;

import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * How many seats an edition's jury has. Whoever adds a seat or takes one away writes it from the
 * version that was read, so that no two invitations at the same moment take one place.
 */
public final class JurySizeItem extends Versioned {
  public static final TableSchema<JurySizeItem> SCHEMA =
      versioned(JurySizeItem.class, JurySizeItem::new)
          .addAttribute(
              Integer.class,
              a -> a.name("seats").getter(i -> i.seats).setter((i, v) -> i.seats = v))
          .build();

  int seats;
}

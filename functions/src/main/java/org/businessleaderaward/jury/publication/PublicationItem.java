package org.businessleaderaward.jury.publication;

import java.time.LocalDate;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That the record of an edition's vote is public, and on which day that was said last. The item's
 * record in the table's stream has the function count put the file where it is given out.
 */
final class PublicationItem extends Keyed {
  static final TableSchema<PublicationItem> SCHEMA =
      keyed(PublicationItem.class, PublicationItem::new)
          .addAttribute(
              LocalDate.class, a -> a.name("day").getter(i -> i.day).setter((i, v) -> i.day = v))
          .build();

  @Nullable LocalDate day;

  static PublicationItem of(String edition, LocalDate day) {
    var item = new PublicationItem();
    item.setKey(JuryKeys.publication(edition), JuryKeys.PUBLIC);
    item.day = day;
    return item;
  }
}

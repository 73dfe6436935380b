package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That all were told of a trustee's part that was of other totals. */
final class OtherTotalsItem extends Keyed {
  static final TableSchema<OtherTotalsItem> SCHEMA =
      keyed(OtherTotalsItem.class, OtherTotalsItem::new)
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .build();

  @Nullable Instant at;

  static OtherTotalsItem of(String edition, int number, Instant at) {
    var item = new OtherTotalsItem();
    item.setKey(JuryKeys.trustees(edition), JuryKeys.otherTotals(number));
    item.at = at;
    return item;
  }
}

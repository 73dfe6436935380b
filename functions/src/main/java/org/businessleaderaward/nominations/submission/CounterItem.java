package org.businessleaderaward.nominations.submission;

import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** The last number that an edition gave to a nomination; each submission moves it by one. */
final class CounterItem extends Versioned {
  static final TableSchema<CounterItem> SCHEMA =
      versioned(CounterItem.class, CounterItem::new)
          .addAttribute(
              Long.class, a -> a.name("last").getter(i -> i.last).setter((i, v) -> i.last = v))
          .build();

  long last = 0;

  /** The counter of an edition that has given no number yet. */
  static CounterItem of(String edition) {
    var item = new CounterItem();
    item.setKey(NominationKeys.edition(edition), NominationKeys.COUNTER);
    return item;
  }
}

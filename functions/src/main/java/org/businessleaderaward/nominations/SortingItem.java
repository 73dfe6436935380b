package org.businessleaderaward.nominations;

import java.time.Instant;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * In which category a nomination was handed in, so that the board can list a category. A category
 * cannot be chosen anew after that, so this is written once, and goes when the nomination is
 * erased.
 */
final class SortingItem extends Keyed {
  static final TableSchema<SortingItem> SCHEMA =
      keyed(SortingItem.class, SortingItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .build();

  String nomination = "";

  static SortingItem of(Nomination handedIn, String category, Instant submittedAt) {
    var item = new SortingItem();
    item.setKey(NominationKeys.partition(handedIn.id()), NominationKeys.SORTING);
    item.nomination = handedIn.id();
    item.list(
        NominationKeys.category(handedIn.edition(), category),
        NominationKeys.boardPosition(submittedAt, handedIn.id()));
    return item;
  }
}

package org.businessleaderaward.nominations;

import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That somebody began a draft, so that all who did can be written to. It stays when the draft is
 * handed in.
 */
final class DraftingItem extends Keyed {
  static final TableSchema<DraftingItem> SCHEMA =
      keyed(DraftingItem.class, DraftingItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .build();

  String nomination = "";

  static DraftingItem of(Nomination begun) {
    var item = new DraftingItem();
    item.setKey(NominationKeys.partition(begun.id()), NominationKeys.DRAFTING);
    item.nomination = begun.id();
    item.list(NominationKeys.drafts(begun.edition()), begun.id());
    return item;
  }
}

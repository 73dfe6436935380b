package org.businessleaderaward.nominations;

import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That somebody began a draft, so that all who did can be written to. It stays when the draft is
 * submitted.
 */
final class DraftingItem extends Keyed {
  static final TableSchema<DraftingItem> SCHEMA =
      keyed(DraftingItem.class, DraftingItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .addAttribute(
              Boolean.class,
              a ->
                  a.name("unreminded").getter(i -> i.unreminded).setter((i, v) -> i.unreminded = v))
          .build();

  String nomination = "";

  /** Whether the nominator wants no reminders; null while they said nothing. */
  private @Nullable Boolean unreminded;

  static DraftingItem of(Nomination begun) {
    var item = new DraftingItem();
    item.setKey(NominationKeys.partition(begun.id()), NominationKeys.DRAFTING);
    item.nomination = begun.id();
    item.list(NominationKeys.drafts(begun.edition()), begun.id());
    return item;
  }

  /** The same, of somebody who said whether to be reminded. */
  static DraftingItem of(Nomination begun, boolean reminded) {
    var item = of(begun);
    item.unreminded = !reminded;
    return item;
  }

  boolean isReminded() {
    return !Boolean.TRUE.equals(unreminded);
  }
}

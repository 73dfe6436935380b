package org.businessleaderaward.nominations.mentions;

import org.businessleaderaward.access.Role;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That a nomination, be it a draft, has a mail address in it; found by a hash of the address. It
 * lies with its nomination, and goes when that is erased.
 */
final class MentionItem extends Keyed {
  static final TableSchema<MentionItem> SCHEMA =
      keyed(MentionItem.class, MentionItem::new)
          .extend(listedIn(NominationKeys.BY_EDITION))
          .addAttribute(
              String.class,
              a ->
                  a.name("nomination").getter(i -> i.nomination).setter((i, v) -> i.nomination = v))
          .build();

  String nomination = "";

  /**
   * A mention.
   *
   * @param confirmed whether somebody came in by a link that was mailed to the address: those are
   *     listed first
   */
  static MentionItem of(
      String edition, String nomination, Role role, String hash, boolean confirmed) {
    var item = new MentionItem();
    item.setKey(NominationKeys.partition(nomination), NominationKeys.mention(role, hash));
    item.list(
        NominationKeys.mentions(edition, role, hash),
        NominationKeys.mentioned(nomination, confirmed));
    item.nomination = nomination;
    return item;
  }

  /** Whether somebody came in by a link that was mailed to the address. */
  boolean isConfirmed() {
    return NominationKeys.mentioned(nomination, true).equals(place());
  }
}

package org.businessleaderaward.jury.trustees;

import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That what a trustee has decrypted does not prove right. Only the function count writes it. */
final class UnprovenItem extends Keyed {
  static final TableSchema<UnprovenItem> SCHEMA =
      keyed(UnprovenItem.class, UnprovenItem::new).build();

  static UnprovenItem of(String edition, int number) {
    var item = new UnprovenItem();
    item.setKey(JuryKeys.key(edition), JuryKeys.unproven(number));
    return item;
  }
}

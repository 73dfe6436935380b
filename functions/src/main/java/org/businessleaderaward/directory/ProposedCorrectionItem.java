package org.businessleaderaward.directory;

import java.time.Instant;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Where among an organisation's proposals a correction stands. */
final class ProposedCorrectionItem extends Keyed {
  static final TableSchema<ProposedCorrectionItem> SCHEMA =
      keyed(ProposedCorrectionItem.class, ProposedCorrectionItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("correction").getter(i -> i.correction).setter((i, v) -> i.correction = v))
          .build();

  String correction = "";

  static ProposedCorrectionItem of(String organisation, String correction, Instant at) {
    var item = new ProposedCorrectionItem();
    item.setKey(
        DirectoryKeys.proposals(organisation), DirectoryKeys.inOrderOfChange(at, correction));
    item.correction = correction;
    return item;
  }
}

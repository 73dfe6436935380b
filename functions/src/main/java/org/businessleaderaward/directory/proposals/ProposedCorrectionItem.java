package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Where among an organisation's proposals a correction stands. */
public final class ProposedCorrectionItem extends Keyed {
  public static final TableSchema<ProposedCorrectionItem> SCHEMA =
      keyed(ProposedCorrectionItem.class, ProposedCorrectionItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("correction").getter(i -> i.correction).setter((i, v) -> i.correction = v))
          .build();

  String correction = "";

  public static ProposedCorrectionItem of(String organisation, String correction, Instant at) {
    var item = new ProposedCorrectionItem();
    item.setKey(
        DirectoryKeys.proposals(organisation), DirectoryKeys.inOrderOfChange(at, correction));
    item.correction = correction;
    return item;
  }
}

package org.businessleaderaward.directory.proposals;

import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * That something which waits for a decision was sent with an address. Of the address only a hash is
 * in the key.
 */
final class SuggesterItem extends Keyed {
  static final TableSchema<SuggesterItem> SCHEMA =
      keyed(SuggesterItem.class, SuggesterItem::new)
          .addAttribute(
              String.class, a -> a.name("sent").getter(i -> i.sent).setter((i, v) -> i.sent = v))
          .build();

  /** What was sent: the id of a suggestion or of a correction. */
  String sent = "";

  static SuggesterItem of(String email, String sent) {
    var item = new SuggesterItem();
    item.setKey(partition(email), sent);
    item.sent = sent;
    return item;
  }

  static String partition(String email) {
    return DirectoryKeys.suggester(Fingerprint.of(Whom.normal(email)));
  }
}

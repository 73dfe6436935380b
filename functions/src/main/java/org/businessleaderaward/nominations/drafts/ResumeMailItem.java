package org.businessleaderaward.nominations.drafts;

import java.time.Instant;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** When the last resume link was mailed for a draft, so that nobody's mailbox is flooded. */
final class ResumeMailItem extends Versioned {
  static final TableSchema<ResumeMailItem> SCHEMA =
      versioned(ResumeMailItem.class, ResumeMailItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("sentAt").getter(i -> i.sentAt).setter((i, v) -> i.sentAt = v))
          .build();

  Instant sentAt = Instant.EPOCH;

  static ResumeMailItem of(String nomination) {
    var item = new ResumeMailItem();
    item.setKey(NominationKeys.partition(nomination), NominationKeys.RESUME_MAIL);
    return item;
  }
}

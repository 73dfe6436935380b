package org.businessleaderaward.nominations.submission;

import java.time.Instant;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.nominations.Receipt;
import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What was submitted with a key that the client chose, and the receipt that it got. */
final class SubmissionItem extends Keyed {
  static final TableSchema<SubmissionItem> SCHEMA =
      keyed(SubmissionItem.class, SubmissionItem::new)
          .addAttribute(
              String.class,
              a -> a.name("payload").getter(i -> i.payload).setter((i, v) -> i.payload = v))
          .addAttribute(
              String.class,
              a -> a.name("reference").getter(i -> i.reference).setter((i, v) -> i.reference = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("submittedAt")
                      .getter(i -> i.submittedAt)
                      .setter((i, v) -> i.submittedAt = v))
          .build();

  String payload = "";
  String reference = "";
  Instant submittedAt = Instant.EPOCH;

  static SubmissionItem of(String nomination, String key, String payload, Receipt receipt) {
    var item = new SubmissionItem();
    item.setKey(NominationKeys.partition(nomination), NominationKeys.submission(key));
    item.payload = payload;
    item.reference = receipt.reference();
    item.submittedAt = receipt.submittedAt();
    return item;
  }

  Receipt receipt() {
    return new Receipt(reference, submittedAt);
  }
}

package org.businessleaderaward.directory.proposals;

import org.businessleaderaward.storage.Keyed;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What came of an idempotency key: for which payload, and the suggestion that was made of it. */
final class IntentItem extends Keyed {
  static final TableSchema<IntentItem> SCHEMA =
      keyed(IntentItem.class, IntentItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("fingerprint")
                      .getter(i -> i.fingerprint)
                      .setter((i, v) -> i.fingerprint = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("suggestion").getter(i -> i.suggestion).setter((i, v) -> i.suggestion = v))
          .addAttribute(
              Long.class,
              a -> a.name("expiresAt").getter(i -> i.expiresAt).setter((i, v) -> i.expiresAt = v))
          .build();

  String fingerprint = "";
  String suggestion = "";
  long expiresAt;
}

package org.businessleaderaward.nominations;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** What was submitted with a key that the client chose, and the receipt that it got. */
final class SubmissionItem {
  static final TableSchema<SubmissionItem> SCHEMA =
      StaticTableSchema.builder(SubmissionItem.class)
          .newItemSupplier(SubmissionItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("pk")
                      .getter(i -> i.pk)
                      .setter((i, v) -> i.pk = v)
                      .tags(primaryPartitionKey()))
          .addAttribute(
              String.class,
              a -> a.name("sk").getter(i -> i.sk).setter((i, v) -> i.sk = v).tags(primarySortKey()))
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

  String pk = "";
  String sk = "";
  String payload = "";
  String reference = "";
  Instant submittedAt = Instant.EPOCH;

  static SubmissionItem of(String nomination, String key, String payload, Receipt receipt) {
    var item = new SubmissionItem();
    item.pk = NominationKeys.partition(nomination);
    item.sk = NominationKeys.submission(key);
    item.payload = payload;
    item.reference = receipt.reference();
    item.submittedAt = receipt.submittedAt();
    return item;
  }

  Receipt receipt() {
    return new Receipt(reference, submittedAt);
  }
}

package org.businessleaderaward.nominations;

import static software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension.AttributeTags.versionAttribute;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** When the last resume link was mailed for a draft, so that nobody's mailbox is flooded. */
final class ResumeMailItem {
  static final TableSchema<ResumeMailItem> SCHEMA =
      StaticTableSchema.builder(ResumeMailItem.class)
          .newItemSupplier(ResumeMailItem::new)
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
              Instant.class,
              a -> a.name("sentAt").getter(i -> i.sentAt).setter((i, v) -> i.sentAt = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(i -> i.version)
                      .setter((i, v) -> i.version = v)
                      .tags(versionAttribute()))
          .build();

  String pk = "";
  String sk = "";
  Instant sentAt = Instant.EPOCH;
  @Nullable Long version;

  static ResumeMailItem of(String nomination) {
    var item = new ResumeMailItem();
    item.pk = NominationKeys.partition(nomination);
    item.sk = NominationKeys.RESUME_MAIL;
    return item;
  }
}

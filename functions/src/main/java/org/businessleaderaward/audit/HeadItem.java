package org.businessleaderaward.audit;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** How long a log is and what its last hash is; each new entry moves it. */
final class HeadItem {
  static final TableSchema<HeadItem> SCHEMA =
      StaticTableSchema.builder(HeadItem.class)
          .newItemSupplier(HeadItem::new)
          .addAttribute(
              String.class,
              a ->
                  a.name("pk")
                      .getter(i -> i.pk)
                      .setter((i, v) -> i.pk = v)
                      .tags(StaticAttributeTags.primaryPartitionKey()))
          .addAttribute(
              String.class,
              a ->
                  a.name("sk")
                      .getter(i -> i.sk)
                      .setter((i, v) -> i.sk = v)
                      .tags(StaticAttributeTags.primarySortKey()))
          .addAttribute(
              Long.class, a -> a.name("size").getter(i -> i.size).setter((i, v) -> i.size = v))
          .addAttribute(
              String.class, a -> a.name("hash").getter(i -> i.hash).setter((i, v) -> i.hash = v))
          .addAttribute(
              Long.class,
              a ->
                  a.name("version")
                      .getter(i -> i.version)
                      .setter((i, v) -> i.version = v)
                      .tags(VersionedRecordExtension.AttributeTags.versionAttribute()))
          .build();

  @Nullable String pk;
  @Nullable String sk;
  long size;
  String hash = AuditEntry.BEGINNING;
  @Nullable Long version;

  /** The head of a log without entries. */
  static HeadItem of(String log) {
    var item = new HeadItem();
    item.pk = AuditKeys.head(log);
    item.sk = AuditKeys.HEAD;
    return item;
  }

  /** Moves the head by one act. */
  AuditEntry append(Act act) {
    var entry = AuditEntry.chain(size, act, hash);
    size++;
    hash = entry.hash();
    return entry;
  }
}

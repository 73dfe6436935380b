package org.businessleaderaward.audit;

import org.businessleaderaward.storage.Versioned;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How long a log is and what its last hash is; each new entry moves it. */
final class HeadItem extends Versioned {
  static final TableSchema<HeadItem> SCHEMA =
      versioned(HeadItem.class, HeadItem::new)
          .addAttribute(
              Long.class, a -> a.name("size").getter(i -> i.size).setter((i, v) -> i.size = v))
          .addAttribute(
              String.class, a -> a.name("hash").getter(i -> i.hash).setter((i, v) -> i.hash = v))
          .build();

  long size;
  String hash = AuditEntry.BEGINNING;

  /** The head of a log without entries. */
  static HeadItem of(String log) {
    var item = new HeadItem();
    item.setKey(AuditKeys.head(log), AuditKeys.HEAD);
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

package org.businessleaderaward.audit;

import java.time.Instant;
import java.util.Objects;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** An entry as stored; written once, never changed. */
final class AuditEntryItem extends Keyed {
  static final TableSchema<AuditEntryItem> SCHEMA =
      keyed(AuditEntryItem.class, AuditEntryItem::new)
          .addAttribute(
              String.class, a -> a.name("log").getter(i -> i.log).setter((i, v) -> i.log = v))
          .addAttribute(
              Long.class, a -> a.name("index").getter(i -> i.index).setter((i, v) -> i.index = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .addAttribute(
              String.class, a -> a.name("actor").getter(i -> i.actor).setter((i, v) -> i.actor = v))
          .addAttribute(
              String.class, a -> a.name("act").getter(i -> i.act).setter((i, v) -> i.act = v))
          .addAttribute(
              String.class,
              a -> a.name("subject").getter(i -> i.subject).setter((i, v) -> i.subject = v))
          .addAttribute(
              String.class,
              a -> a.name("detail").getter(i -> i.detail).setter((i, v) -> i.detail = v))
          .addAttribute(
              String.class,
              a -> a.name("previous").getter(i -> i.previous).setter((i, v) -> i.previous = v))
          .addAttribute(
              String.class, a -> a.name("hash").getter(i -> i.hash).setter((i, v) -> i.hash = v))
          .build();

  @Nullable String log;
  @Nullable Long index;
  @Nullable Instant at;
  @Nullable String actor;
  @Nullable String act;
  @Nullable String subject;
  @Nullable String detail;
  @Nullable String previous;
  @Nullable String hash;

  static AuditEntryItem of(AuditEntry entry) {
    var item = new AuditEntryItem();
    item.setKey(AuditKeys.entries(entry.act().log()), AuditKeys.entry(entry.index()));
    item.log = entry.act().log();
    item.index = entry.index();
    item.at = entry.act().at();
    item.actor = entry.act().actor();
    item.act = entry.act().act();
    item.subject = entry.act().subject();
    item.detail = entry.act().detail();
    item.previous = entry.previous();
    item.hash = entry.hash();
    return item;
  }

  AuditEntry toEntry() {
    return new AuditEntry(
        Objects.requireNonNull(index),
        new Act(
            Objects.requireNonNull(log),
            Objects.requireNonNull(at),
            Objects.requireNonNull(actor),
            Objects.requireNonNull(act),
            Objects.requireNonNull(subject),
            detail),
        Objects.requireNonNull(previous),
        Objects.requireNonNull(hash));
  }
}

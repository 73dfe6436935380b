package org.businessleaderaward.audit;

import java.util.List;
import java.util.Objects;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * The append-only logs: one per edition, and {@code directory}. An entry is written in the
 * transaction of the act that it records, or neither is. Acts of which many are done at once go by
 * {@link AuditQueue}.
 */
public final class AuditLog {
  private final DynamoDbTable<AuditEntryItem> entries;
  private final DynamoDbTable<HeadItem> heads;

  /** The logs in this storage. */
  public AuditLog(Storage storage) {
    this.entries = storage.table(TableOf.AUDIT, AuditEntryItem.SCHEMA);
    this.heads = storage.table(TableOf.AUDIT, HeadItem.SCHEMA);
  }

  /**
   * Adds an act's entry to the set. A set may take several acts, from several modules; they are
   * chained in the order in which they are added. Reads the log's head once per set.
   */
  public void add(WriteSet set, Act act) {
    var head = set.share(HeadItem.class, act.log(), () -> moved(set, act.log()));
    set.putContended(entries, AuditEntryItem.of(head.append(act)), "audit", WriteSet.ABSENT);
  }

  /** The hash of a log's last entry, with those that the set adds. */
  public String lastHash(WriteSet set, String log) {
    return set.share(HeadItem.class, log, () -> moved(set, log)).hash;
  }

  /** A log, newest entry first. */
  public Connection<AuditEntry> newest(String log, PageRequest wanted) {
    return Connection.of(Paging.of(entries, AuditKeys.entries(log)).backwards(), wanted)
        .map(AuditEntryItem::toEntry);
  }

  /** What the entries of an act say in detail, the oldest first. */
  public List<String> details(String log, String act) {
    return Paging.of(entries, AuditKeys.entries(log)).all().stream()
        .map(AuditEntryItem::toEntry)
        .filter(entry -> entry.act().act().equals(act))
        .map(AuditEntry::detail)
        .filter(Objects::nonNull)
        .toList();
  }

  /** How long a log is and what its last hash is. */
  public AuditVerifier.Head head(String log) {
    var head = stored(log);
    return new AuditVerifier.Head(head.size, head.hash);
  }

  /** Reads a whole log and checks it against its head, also while it goes on. */
  public AuditVerifier.Verdict verify(String log) {
    var head = head(log);
    var all =
        Paging.of(entries, AuditKeys.entries(log)).all().stream()
            .map(AuditEntryItem::toEntry)
            .toList();
    boolean wentOn = all.size() > head.size() && all.size() <= head(log).size();
    return AuditVerifier.verify(wentOn ? all.subList(0, (int) head.size()) : all, head);
  }

  /** Whether a log came to this head once; it may have gone on since. */
  public boolean cameTo(String log, AuditVerifier.Head then) {
    if (then.size() == 0) {
      return true;
    }
    var key =
        Key.builder()
            .partitionValue(AuditKeys.entries(log))
            .sortValue(AuditKeys.entry(then.size() - 1))
            .build();
    var last = entries.getItem(r -> r.key(key).consistentRead(true));
    return last != null && last.toEntry().hash().equals(then.hash());
  }

  /** Puts the head into the set; what is appended to it until the commit goes with it. */
  private HeadItem moved(WriteSet set, String log) {
    var head = stored(log);
    set.putContended(heads, head, "audit", null);
    return head;
  }

  private HeadItem stored(String log) {
    var key = Key.builder().partitionValue(AuditKeys.head(log)).sortValue(AuditKeys.HEAD).build();
    var found = heads.getItem(r -> r.key(key).consistentRead(true));
    return found == null ? HeadItem.of(log) : found;
  }
}

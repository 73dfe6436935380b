package org.businessleaderaward.audit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.businessleaderaward.storage.Page;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Puts acts on record of which many are done at once. That an act was done is written with it, and
 * nobody waits for the head of the log then. Before the act is answered it has its place: whoever
 * comes first chains all that wait, the others find theirs done. Who died between leaves it to the
 * next, or to the clock.
 */
public final class AuditQueue {
  /** Each takes two parts of a transaction, the head one. */
  private static final int MOST_AT_ONCE = 49;

  private final DynamoDbTable<WaitingItem> waiting;
  private final AuditLog log;
  private final Transactions transactions;

  /** Queues before these logs. */
  public AuditQueue(Storage storage, AuditLog log, Transactions transactions) {
    this.waiting = storage.table(TableOf.AUDIT, WaitingItem.SCHEMA);
    this.log = log;
    this.transactions = transactions;
  }

  /** Adds to the set that an act is done. */
  public void add(WriteSet set, Act act) {
    set.put(waiting, WaitingItem.of(act), "audit", WriteSet.ABSENT);
  }

  /** Sees to it that an act which was added, and committed, is in its log. */
  public void chain(Act act) {
    boolean isLeft = true;
    while (isLeft) {
      isLeft = chainOldest(act.log(), AuditKeys.waiting(act));
    }
  }

  /** Chains what was left waiting before a log. */
  public void chainLeft(String name) {
    boolean isLeft = true;
    while (isLeft) {
      var page = oldest(name);
      page.items().forEach(item -> chain(item.toAct()));
      isLeft = page.more();
    }
  }

  /** Whether acts wait before a log. */
  public boolean hasWaiting(String name) {
    return !oldest(name).items().isEmpty();
  }

  private Page<WaitingItem> oldest(String name) {
    return Paging.of(waiting, AuditKeys.waiting(name)).page(MOST_AT_ONCE, Optional.empty());
  }

  /** Chains those that wait up to a place; says whether there were more than go at once. */
  private boolean chainOldest(String name, String place) {
    var isLeft = new AtomicBoolean();
    transactions.commit(
        set -> {
          var page = oldest(name);
          isLeft.set(page.more() && page.items().getLast().sk().compareTo(place) < 0);
          if (isLeft.get() || page.items().stream().anyMatch(item -> item.sk().equals(place))) {
            page.items().forEach(item -> chain(set, item));
          }
        });
    return isLeft.get();
  }

  private void chain(WriteSet set, WaitingItem item) {
    set.deleteContended(waiting, item.key(), "audit");
    log.add(set, item.toAct());
  }
}

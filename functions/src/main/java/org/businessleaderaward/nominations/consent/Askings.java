package org.businessleaderaward.nominations.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.NominationKeys;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** The nominees who were asked and have not answered. */
public final class Askings {
  private static final int MOST_AT_ONCE = 100;
  private static final String CHANGED = "ASKING_CHANGED";

  private final DynamoDbTable<AskingItem> table;

  public Askings(Storage storage) {
    this.table = storage.table(TableOf.NOMINATIONS, AskingItem.SCHEMA);
  }

  /** The question about a nomination; empty when it was answered. */
  public Optional<AskingItem> find(String nomination) {
    var key = NominationKeys.key(NominationKeys.partition(nomination), NominationKeys.ASKING);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)));
  }

  /** Whether the nominee was asked. Until then nobody but the nominator has seen to it. */
  public boolean wasAsked(Nomination nomination) {
    return nomination.consent() != null
        && find(nomination.id()).map(AskingItem::isAsked).orElse(true);
  }

  /** A page of those of an edition, the next reminder first; a moment late after a change. */
  Connection<AskingItem> waiting(String edition, PageRequest wanted) {
    return Connection.of(list(edition), wanted);
  }

  /** Whether anybody's answer is waited for. */
  public boolean isAnybodyWaiting(String edition) {
    return !list(edition).page(1, Optional.empty()).items().isEmpty();
  }

  /** Who is to be reminded, at most a hundred at once; a moment late after a change. */
  List<AskingItem> due(String edition, Instant now) {
    return list(edition).page(MOST_AT_ONCE, Optional.empty()).items().stream()
        .takeWhile(item -> item.isDue(now))
        .toList();
  }

  /** Adds the write of a question; refused when it was answered or changed since it was read. */
  public void put(WriteSet set, AskingItem item) {
    set.put(table, item, CHANGED, null);
  }

  /** Adds that a question is not open any more. */
  public void remove(WriteSet set, String nomination) {
    var key = NominationKeys.key(NominationKeys.partition(nomination), NominationKeys.ASKING);
    set.delete(table, key, CHANGED, null);
  }

  private Paging<AskingItem> list(String edition) {
    return Paging.of(table.index(NominationKeys.BY_EDITION), NominationKeys.waiting(edition));
  }
}

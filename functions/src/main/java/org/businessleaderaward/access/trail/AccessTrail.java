package org.businessleaderaward.access.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.AccessKeys;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Who opened what. It is written before what is opened is given out, and only of advisers, jurors,
 * key holders and the secretariat: nominators, nominees and organisations see what is their own.
 */
public final class AccessTrail {
  /** How long an opening is kept: an edition lasts two years, and a question comes afterwards. */
  static final Duration KEPT = Duration.ofDays(800);

  private static final int MOST_AT_ONCE = 40;
  private static final String LABEL = "opening";

  private final DynamoDbTable<OpeningItem> table;
  private final Transactions transactions;

  AccessTrail(Storage storage, Transactions transactions) {
    this.table = storage.table(TableOf.ACCESS, OpeningItem.SCHEMA);
    this.transactions = transactions;
  }

  /**
   * Takes note that somebody opens something; once an hour for the same.
   *
   * @param subject id of what it is
   */
  public void note(Caller by, Opened opened, String subject, Instant now) {
    note(by, opened, subject, null, now);
  }

  /**
   * The same.
   *
   * @param file id of the file; null when it is none
   */
  public void note(Caller by, Opened opened, String subject, @Nullable String file, Instant now) {
    if (!by.role().isOnARoster()) {
      return;
    }
    var item = OpeningItem.of(by, opened, subject, file, now, KEPT);
    try {
      table.putItem(r -> r.item(item).conditionExpression(WriteSet.ABSENT));
    } catch (ConditionalCheckFailedException notedBefore) {
      // The first time within the hour is what is kept.
    }
  }

  /** What was opened in an edition, newest first; a moment late. */
  Connection<Opening> newest(String edition, PageRequest wanted) {
    return Connection.of(all(edition).backwards(), wanted).map(OpeningItem::opening);
  }

  /** Who opened something of an edition, the oldest first. */
  public List<Opening> of(String edition, String subject) {
    return Paging.of(table, AccessKeys.trail(edition, subject)).all().stream()
        .map(OpeningItem::opening)
        .toList();
  }

  /** What a reader opened in an edition, the oldest first; a moment late. */
  public List<Opening> by(String edition, String reader) {
    return itemsBy(edition, reader).stream().map(OpeningItem::opening).toList();
  }

  /** Keeps of what a reader opened only that somebody of their role did. */
  public void forget(String edition, String reader) {
    var items = itemsBy(edition, reader);
    for (int i = 0; i < items.size(); i += MOST_AT_ONCE) {
      var part = items.subList(i, Math.min(i + MOST_AT_ONCE, items.size()));
      transactions.commit(set -> part.forEach(item -> replace(set, edition, item)));
    }
  }

  private void replace(WriteSet set, String edition, OpeningItem item) {
    set.delete(table, item.key(), LABEL, null);
    set.put(table, item.ofNobody(edition), LABEL, null);
  }

  private List<OpeningItem> itemsBy(String edition, String reader) {
    return all(edition).all().stream().filter(item -> reader.equals(item.reader)).toList();
  }

  private Paging<OpeningItem> all(String edition) {
    return Paging.of(table.index(AccessKeys.BY_EDITION), AccessKeys.trail(edition));
  }
}

package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * The shut ballot boxes, and the lists of receipts that were fixed then. A box is shut first, which
 * every ballot's write is held to; only then are the receipts read, so that none is added behind
 * the reader's back.
 */
public final class ReceiptLists {
  /** The label of a refused shutting: the box is shut. */
  static final String SHUT = "box-shut";

  /** The label of a refused list: it was fixed before. */
  static final String FIXED_BEFORE = "list-fixed-before";

  private final DynamoDbTable<ShutItem> shut;
  private final DynamoDbTable<ReceiptListItem> lists;

  public ReceiptLists(Storage storage) {
    this.shut = storage.table(TableOf.JURY, ShutItem.SCHEMA);
    this.lists = storage.table(TableOf.JURY, ReceiptListItem.SCHEMA);
  }

  /** Shuts the box. */
  public void shut(WriteSet set, String edition, Instant now) {
    set.put(shut, ShutItem.of(edition, now), SHUT, WriteSet.ABSENT);
  }

  /** Shuts the box, also one that is shut. */
  void shutAgain(WriteSet set, String edition, Instant now) {
    set.put(shut, ShutItem.of(edition, now), SHUT, null);
  }

  /** Whether the box is shut. */
  public boolean isShut(String edition) {
    return shutAt(edition).isPresent();
  }

  /** When it was last said that the box is shut. */
  Optional<Instant> shutAt(String edition) {
    var key = ShutItem.of(edition, Instant.EPOCH).key();
    return Optional.ofNullable(shut.getItem(r -> r.key(key).consistentRead(true)))
        .map(item -> Objects.requireNonNullElse(item.shutAt, Instant.EPOCH));
  }

  /** Holds the set to the box not being shut; else the vote has closed. */
  public void checkNotShut(WriteSet set, String edition) {
    set.check(shut, ShutItem.of(edition, null).key(), Votes.CLOSED, WriteSet.ABSENT);
  }

  /** Fixes the list of a box that is shut; once. Only the function count may write it. */
  public void fix(WriteSet set, String edition, ReceiptList list) {
    set.put(lists, ReceiptListItem.of(edition, list), FIXED_BEFORE, WriteSet.ABSENT);
  }

  /** The list, if it is fixed. */
  public Optional<ReceiptList> fixed(String edition) {
    var key = JuryKeys.of(JuryKeys.receipts(edition), JuryKeys.LIST);
    return Optional.ofNullable(lists.getItem(r -> r.key(key).consistentRead(true)))
        .map(ReceiptListItem::list);
  }
}

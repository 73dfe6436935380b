package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;

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

  private final DynamoDbTable<ReceiptListItem> table;

  public ReceiptLists(Storage storage) {
    this.table = storage.table(TableOf.JURY, ReceiptListItem.SCHEMA);
  }

  /** Shuts the box. */
  public void shut(WriteSet set, String edition, Instant now) {
    set.put(table, ReceiptListItem.shut(edition, now), SHUT, WriteSet.ABSENT);
  }

  /** Holds the set to the box not being shut; else the vote has closed. */
  public void checkNotShut(WriteSet set, String edition) {
    set.check(
        table,
        JuryKeys.of(JuryKeys.receipts(edition), JuryKeys.LIST),
        Votes.CLOSED,
        WriteSet.ABSENT);
  }

  /** Fixes the list of a box that is shut; once. */
  public void fix(WriteSet set, ReceiptListItem shut, ReceiptList list) {
    shut.head = list.head();
    shut.receipts = list.receipts();
    shut.late = list.late().stream().map(late -> List.of(late.ballot(), late.finalist())).toList();
    shut.fixedAt = list.fixedAt();
    set.put(
        table,
        shut,
        FIXED_BEFORE,
        Expression.builder()
            .expression("attribute_exists(pk) AND attribute_not_exists(head)")
            .build());
  }

  /** What is on record of a box that was shut. */
  public Optional<ReceiptListItem> find(String edition) {
    var key = JuryKeys.of(JuryKeys.receipts(edition), JuryKeys.LIST);
    return Optional.ofNullable(table.getItem(r -> r.key(key).consistentRead(true)));
  }

  /** The list, if it is fixed. */
  public Optional<ReceiptList> fixed(String edition) {
    return find(edition).flatMap(ReceiptListItem::list);
  }
}

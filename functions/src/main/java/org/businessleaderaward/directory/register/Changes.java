package org.businessleaderaward.directory.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Every change of the directory, numbered, in one order that never changes. A change is written in
 * the transaction of what it tells, so that who follows misses none and sees none that was not.
 */
public final class Changes {
  private static final int PAGE = 500;

  private final DynamoDbTable<ChangeItem> changes;
  private final DynamoDbTable<ChangesHeadItem> heads;

  /** The changes in this storage. */
  public Changes(Storage storage) {
    this.changes = storage.table(TableOf.DIRECTORY, ChangeItem.SCHEMA);
    this.heads = storage.table(TableOf.DIRECTORY, ChangesHeadItem.SCHEMA);
  }

  /** Adds a change to the set. A set may take several. Reads the last number once per set. */
  void add(WriteSet set, Change change) {
    var head = set.share(ChangesHeadItem.class, "", () -> moved(set));
    set.putContended(changes, head.append(change), "changes", WriteSet.ABSENT);
  }

  /**
   * Changes, oldest first.
   *
   * @param since the first instant wanted; empty from the beginning on
   */
  public Connection<Change> page(Optional<Instant> since, PageRequest wanted) {
    var all = Paging.of(changes, DirectoryKeys.CHANGES);
    var from = since.map(at -> all.from(DirectoryKeys.changesFrom(at))).orElse(all);
    return Connection.of(from, wanted).map(ChangeItem::change);
  }

  /** The newest changes, the newest first. */
  public List<NumberedChange> newest(int most) {
    var all = Paging.of(changes, DirectoryKeys.CHANGES).backwards();
    return all.page(most, Optional.empty()).items().stream().map(ChangeItem::numbered).toList();
  }

  /**
   * A change and those before it, the newest first.
   *
   * @param place the sort key of the change
   */
  public List<NumberedChange> upTo(String place, int most) {
    var all = Paging.of(changes, DirectoryKeys.CHANGES).backwards();
    return all.page(most, Optional.of(all.cursor(ChangeItem.behind(place)))).items().stream()
        .map(ChangeItem::numbered)
        .toList();
  }

  /** Every change, oldest first, page by page. */
  public void each(Consumer<NumberedChange> reader) {
    var all = Paging.of(changes, DirectoryKeys.CHANGES);
    Optional<String> after = Optional.empty();
    do {
      var page = all.page(PAGE, after);
      page.items().forEach(item -> reader.accept(item.numbered()));
      after = page.more() ? Optional.of(all.cursor(page.items().getLast())) : Optional.empty();
    } while (after.isPresent());
  }

  private ChangesHeadItem moved(WriteSet set) {
    var key = DirectoryKeys.key(DirectoryKeys.CHANGES_HEAD);
    var found = heads.getItem(r -> r.key(key).consistentRead(true));
    var head = found == null ? ChangesHeadItem.first() : found;
    set.putContended(heads, head, "changes", null);
    return head;
  }
}

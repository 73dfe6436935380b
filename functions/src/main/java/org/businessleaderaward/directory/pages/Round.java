package org.businessleaderaward.directory.pages;

import java.util.Optional;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * How far the worker has come on its way through all entries, whose pages are written anew with
 * other templates: more of them than one run can write are written by several.
 */
public final class Round {
  /**
   * How many batches of entries one run writes, for half a minute or two. A change made meanwhile
   * waits for it.
   */
  private static final int BATCHES_AT_ONCE = 20;

  private final DynamoDbTable<RoundItem> places;
  private final int batchesAtOnce;

  /** The one in this storage. */
  public Round(Storage storage) {
    this(storage, BATCHES_AT_ONCE);
  }

  Round(Storage storage, int batchesAtOnce) {
    this.places = storage.table(TableOf.DIRECTORY, RoundItem.SCHEMA);
    this.batchesAtOnce = batchesAtOnce;
  }

  int batchesAtOnce() {
    return batchesAtOnce;
  }

  /** Where to go on with these templates; empty when no run has stopped with them. One read. */
  Optional<String> place(String version) {
    var key = DirectoryKeys.key(DirectoryKeys.PAGES);
    return Optional.ofNullable(places.getItem(r -> r.key(key).consistentRead(true)))
        .filter(item -> item.version.equals(version))
        .map(item -> item.place);
  }

  /** Has the worker go on at a place, after what has changed meanwhile. One write. */
  void goOn(String version, String place) {
    places.putItem(RoundItem.at(version, place));
  }

  /** Nothing is left to do. One write. */
  void end() {
    places.deleteItem(DirectoryKeys.key(DirectoryKeys.PAGES));
  }
}

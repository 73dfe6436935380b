package org.businessleaderaward.directory.proposals;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.storage.Page;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/**
 * Finds by an address what was sent with it and waits for a decision. Anybody can send any number
 * of suggestions with the address of somebody else.
 */
final class Suggesters {
  private static final String LABEL = "SUGGESTER";

  private final DynamoDbTable<SuggesterItem> table;

  Suggesters(Storage storage) {
    this.table = storage.table(TableOf.DIRECTORY, SuggesterItem.SCHEMA);
  }

  /** Adds what was sent with an address; nothing where it was sent with none. */
  void add(WriteSet set, String email, String suggestion) {
    if (!email.isEmpty()) {
      set.put(table, SuggesterItem.of(email, suggestion), LABEL, null);
    }
  }

  /** Adds that it is no longer known who sent it. */
  void remove(WriteSet set, String email, String suggestion) {
    if (!email.isEmpty()) {
      set.delete(table, SuggesterItem.of(email, suggestion).key(), LABEL, null);
    }
  }

  /** The ids of the first of what was sent with an address, in their order. */
  Page<String> first(String email, int most) {
    var page = list(email).page(most, Optional.empty());
    return new Page<>(ids(page.items()), page.more());
  }

  /** The ids of all of it that come after one. */
  List<String> after(String email, String id) {
    var all = id.isEmpty() ? list(email).all() : list(email).from(id).all();
    return ids(all).stream().filter(one -> !one.equals(id)).toList();
  }

  private Paging<SuggesterItem> list(String email) {
    return Paging.of(table, SuggesterItem.partition(email));
  }

  private static List<String> ids(List<SuggesterItem> items) {
    return items.stream().map(item -> item.sent).toList();
  }
}

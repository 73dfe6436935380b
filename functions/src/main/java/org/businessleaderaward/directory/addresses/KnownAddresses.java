package org.businessleaderaward.directory.addresses;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.storage.Page;
import org.businessleaderaward.storage.Paging;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** Finds what has an address, however it is written; any number of things may have one. */
public final class KnownAddresses {
  private static final String LABEL = "ADDRESS";

  private final DynamoDbTable<KnownAddressItem> table;
  private final UnaryOperator<String> partition;

  private KnownAddresses(Storage storage, UnaryOperator<String> partition) {
    this.table = storage.table(TableOf.DIRECTORY, KnownAddressItem.SCHEMA);
    this.partition = partition;
  }

  /** Those with which something was sent that waits for a decision. */
  public static KnownAddresses ofSuggesters(Storage storage) {
    return new KnownAddresses(storage, DirectoryKeys::suggester);
  }

  /** Those that are on record for organisations. */
  public static KnownAddresses ofContacts(Storage storage) {
    return new KnownAddresses(storage, DirectoryKeys::contactAddress);
  }

  /** Adds that something has an address; nothing where it has none. */
  public void add(WriteSet set, String email, String id) {
    if (!email.isEmpty()) {
      set.put(table, KnownAddressItem.of(partition(email), id), LABEL, null);
    }
  }

  /** Adds that it has it no more. */
  public void remove(WriteSet set, String email, String id) {
    if (!email.isEmpty()) {
      set.delete(table, KnownAddressItem.of(partition(email), id).key(), LABEL, null);
    }
  }

  /** The ids of the first of what has an address, in their order. */
  public Page<String> first(String email, int most) {
    var page = list(email).page(most, Optional.empty());
    return new Page<>(ids(page.items()), page.more());
  }

  /** The ids of all of it. */
  public List<String> all(String email) {
    return ids(list(email).all());
  }

  /** The ids of all of it that come after one. */
  public List<String> after(String email, String id) {
    return id.isEmpty()
        ? all(email)
        : ids(list(email).from(id).all()).stream().filter(one -> !one.equals(id)).toList();
  }

  private Paging<KnownAddressItem> list(String email) {
    return Paging.of(table, partition(email));
  }

  private String partition(String email) {
    return partition.apply(Sha256.of(Whom.normal(email)).hex());
  }

  private static List<String> ids(List<KnownAddressItem> items) {
    return items.stream().map(item -> item.of).toList();
  }
}

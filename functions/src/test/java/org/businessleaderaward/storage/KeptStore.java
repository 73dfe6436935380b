package org.businessleaderaward.storage;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a store held at a moment, to which it can be put back. */
public final class KeptStore {
  private final Storage storage;
  private final DynamoDbClient client;
  private final Map<TableOf, Map<Map<String, AttributeValue>, Map<String, AttributeValue>>> kept =
      new EnumMap<>(TableOf.class);

  /** Keeps what a store holds now. */
  public KeptStore(Storage storage) {
    this.storage = storage;
    client = EmbeddedStorage.client(storage.prefix());
    for (var table : TableOf.values()) {
      kept.put(table, items(table));
    }
  }

  /** Puts the store back: all that was written since is undone. */
  public void restore() {
    kept.forEach(
        (table, before) -> {
          var name = table.tableName(storage.prefix());
          var now = items(table);
          now.keySet().stream()
              .filter(key -> !before.containsKey(key))
              .forEach(key -> client.deleteItem(r -> r.tableName(name).key(key)));
          before.forEach(
              (key, item) -> {
                if (!item.equals(now.get(key))) {
                  client.putItem(r -> r.tableName(name).item(item));
                }
              });
        });
  }

  /** Writes over each item what is made of it; its key stays. */
  public void change(UnaryOperator<Map<String, AttributeValue>> changed) {
    for (var table : TableOf.values()) {
      for (var item : EmbeddedStorage.items(storage, table)) {
        var other = changed.apply(item);
        if (!other.equals(item)) {
          client.putItem(r -> r.tableName(table.tableName(storage.prefix())).item(other));
        }
      }
    }
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items(TableOf table) {
    var items = new LinkedHashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
    for (var item : EmbeddedStorage.items(storage, table)) {
      var key = new LinkedHashMap<String, AttributeValue>();
      for (var part : List.of("pk", "sk")) {
        key.put(part, Objects.requireNonNull(item.get(part)));
      }
      items.put(key, item);
    }
    return items;
  }
}

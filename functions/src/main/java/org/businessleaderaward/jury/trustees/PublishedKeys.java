package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** What the trustees of each vote have published, and the wishes that a key be made. */
public final class PublishedKeys {
  /** The label of a refused key: there is one. */
  static final String MADE_BEFORE = "key-made-before";

  private final DynamoDbTable<KeyItem> keys;
  private final DynamoDbTable<KeyRequestItem> requests;

  public PublishedKeys(Storage storage) {
    this.keys = storage.table(TableOf.JURY, KeyItem.SCHEMA);
    this.requests = storage.table(TableOf.JURY, KeyRequestItem.SCHEMA);
  }

  /** The key of an edition's vote, if it was made. */
  public Optional<PublishedKey> find(String edition) {
    var key = JuryKeys.of(JuryKeys.key(edition), JuryKeys.KEY);
    return Optional.ofNullable(keys.getItem(r -> r.key(key).consistentRead(true)))
        .map(item -> PublishedKey.read(Objects.requireNonNull(item.voteKey)));
  }

  /** Has the key made. Wishing again does, too, where it was not made. */
  public void request(String edition, Instant now) {
    var item = new KeyRequestItem();
    item.setKey(JuryKeys.keyRequest(edition), JuryKeys.REQUEST);
    item.wantedAt = now;
    requests.putItem(item);
  }

  /** Whether the key was wished for. */
  boolean isWanted(String edition) {
    var key = JuryKeys.of(JuryKeys.keyRequest(edition), JuryKeys.REQUEST);
    return requests.getItem(r -> r.key(key).consistentRead(true)) != null;
  }

  /** Adds a key; once. */
  void add(WriteSet set, String edition, PublishedKey key) {
    var item = new KeyItem();
    item.setKey(JuryKeys.key(edition), JuryKeys.KEY);
    item.voteKey = key.canonicalJson();
    set.put(keys, item, MADE_BEFORE, WriteSet.ABSENT);
  }
}

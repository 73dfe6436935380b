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
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The keys of votes, who shares each, and the wishes that one be made. */
public final class PublishedKeys {
  /** The label of a refused key: there is one. */
  static final String MADE_BEFORE = "key-made-before";

  /** The label of a refused set: trustees were chosen meanwhile. */
  public static final String CHOSEN_MEANWHILE = "trustees-chosen-meanwhile";

  private final DynamoDbTable<KeyItem> keys;
  private final DynamoDbTable<KeyRequestItem> requests;

  public PublishedKeys(Storage storage) {
    this.keys = storage.table(TableOf.JURY, KeyItem.SCHEMA);
    this.requests = storage.table(TableOf.JURY, KeyRequestItem.SCHEMA);
  }

  /** The key of an edition's vote, if it was made by those who share it now. */
  public Optional<PublishedKey> find(String edition) {
    return find(edition, choice(edition));
  }

  /** The key that the trustees of a choice have made. */
  public Optional<PublishedKey> find(String edition, KeyChoice choice) {
    var key = JuryKeys.of(JuryKeys.key(edition), JuryKeys.KEY);
    return Optional.ofNullable(keys.getItem(r -> r.key(key).consistentRead(true)))
        .filter(item -> Objects.requireNonNull(item.round) == choice.round())
        .map(item -> PublishedKey.read(Objects.requireNonNull(item.voteKey)));
  }

  /** Who shares the key of an edition's vote. */
  public KeyChoice choice(String edition) {
    return requested(edition).orElse(KeyChoice.UNASKED);
  }

  /** Who shares the key, if it was wished for. */
  Optional<KeyChoice> requested(String edition) {
    var key = JuryKeys.of(JuryKeys.keyRequest(edition), JuryKeys.REQUEST);
    return Optional.ofNullable(requests.getItem(r -> r.key(key).consistentRead(true)))
        .map(KeyRequestItem::choice);
  }

  /** Has the key made by those who share it. Wishing again does, too, where it was not made. */
  public void request(String edition, Instant now) {
    var choice = choice(edition);
    var item = KeyRequestItem.of(edition, choice, now);
    var condition = Rounds.isStill(choice.round());
    try {
      requests.putItem(r -> r.item(item).conditionExpression(condition));
    } catch (ConditionalCheckFailedException chosen) {
      // The choice that was made meanwhile has the key made.
    }
  }

  /**
   * Adds a choice that follows on another, with the wish for its key.
   *
   * @param before the choice that was read; refused when it is another one now
   */
  public void choose(
      WriteSet set, String edition, KeyChoice before, KeyChoice choice, Instant now) {
    var item = KeyRequestItem.of(edition, choice, now);
    set.put(requests, item, CHOSEN_MEANWHILE, Rounds.isStill(before.round()));
  }

  /** Holds the set to nobody having been chosen since. */
  public void checkStill(WriteSet set, String edition, KeyChoice choice) {
    set.check(
        requests,
        JuryKeys.of(JuryKeys.keyRequest(edition), JuryKeys.REQUEST),
        CHOSEN_MEANWHILE,
        Rounds.isStill(choice.round()));
  }

  /** Adds the key that the trustees of a choice have made; once. */
  void add(WriteSet set, String edition, KeyChoice choice, PublishedKey key) {
    var item = new KeyItem();
    item.setKey(JuryKeys.key(edition), JuryKeys.KEY);
    item.voteKey = key.canonicalJson();
    item.round = choice.round();
    set.put(keys, item, MADE_BEFORE, Rounds.isAfterAll(choice.round()));
  }
}

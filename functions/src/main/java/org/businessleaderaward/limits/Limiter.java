package org.businessleaderaward.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.businessleaderaward.storage.Pause;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts what people may cause and refuses what is too much of it. Each count is one item that is
 * written under a condition, so that of a hundred at once no more are let through than one after
 * the other; the store deletes it when its while is over.
 */
public final class Limiter {
  /** A hundred who meet get through one after the other. */
  private static final int ATTEMPTS = 100;

  private static final Pause PAUSE = new Pause(Duration.ofMillis(5), Duration.ofMillis(200));

  private final DynamoDbTable<CountItem> table;
  private final DynamoDbTable<OccasionsItem> occasions;
  private final CountKey key;
  private final IntConsumer pause;

  /** Counts in this storage, under hashes with this key. */
  public Limiter(Storage storage, CountKey key) {
    this(storage, key, PAUSE::after);
  }

  /**
   * Counts in this storage.
   *
   * @param pause waits after an attempt, of which the first is number 1, that another was before
   */
  Limiter(Storage storage, CountKey key, IntConsumer pause) {
    this.key = key;
    this.pause = pause;
    this.table = storage.table(TableOf.ACCESS, CountItem.SCHEMA);
    this.occasions = storage.table(TableOf.ACCESS, OccasionsItem.SCHEMA);
  }

  /**
   * Takes one of an allowance.
   *
   * @param whose of whom it is counted; only a keyed hash of it is kept
   * @return empty when it was taken; else from when on there is more
   */
  public Optional<Instant> take(Allowance allowance, String whose, Instant now) {
    var hash = key.hash(whose);
    var item = CountItem.of(allowance, hash);
    while (true) {
      if (countOn(item, allowance, now)) {
        return Optional.empty();
      }
      var found = table.getItem(r -> r.key(item.key()).consistentRead(true));
      if (found != null && found.isUsedUp(allowance, now)) {
        return Optional.of(found.end());
      }
      if (begin(CountItem.of(allowance, hash), allowance, now)) {
        return Optional.empty();
      }
      // Somebody else has begun it at this moment.
    }
  }

  /**
   * Takes one of an allowance for an occasion, however often that is tried: of the same wish that
   * is sent twice at once both are let through or neither is.
   *
   * @param occasion what is to be counted once
   * @return as {@link #take}
   */
  public Optional<Instant> takeOnce(
      Allowance allowance, String whose, String occasion, Instant now) {
    var hash = key.hash(whose);
    var name = OccasionsItem.name(occasion);
    for (int attempt = 1; ; attempt++) {
      var fresh = OccasionsItem.of(allowance, hash);
      var found = occasions.getItem(r -> r.key(fresh.key()).consistentRead(true));
      var item = found == null ? fresh : found;
      item.beginUnlessItLasts(allowance, now);
      if (item.has(name)) {
        return Optional.empty();
      }
      if (item.isUsedUp(allowance) || attempt > ATTEMPTS) {
        return Optional.of(item.end());
      }
      item.add(name);
      if (Storage.isDone(() -> occasions.putItem(item))) {
        return Optional.empty();
      }
      pause.accept(attempt);
    }
  }

  /** Takes one of a network's allowance. */
  public Optional<Instant> take(Allowance allowance, Network network, Instant now) {
    return take(allowance, network.name(), now);
  }

  /** What may be kept of a network, to count by it later. */
  public Network.Hash hash(Network network) {
    return key.hash(network);
  }

  /** Gives back all that was taken of an allowance. */
  public void forget(Allowance allowance, String whose) {
    table.deleteItem(CountItem.of(allowance, key.hash(whose)).key());
  }

  private boolean countOn(CountItem item, Allowance allowance, Instant now) {
    var condition =
        Expression.builder()
            .expression("endsAt > :now AND taken < :most")
            .putExpressionValue(":now", number(now.toEpochMilli()))
            .putExpressionValue(":most", number(allowance.most()))
            .build();
    return Storage.isDone(
        () ->
            table.updateItem(
                r ->
                    r.item(item)
                        .ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY)
                        .conditionExpression(condition)));
  }

  private boolean begin(CountItem item, Allowance allowance, Instant now) {
    item.begin(allowance, now);
    var condition =
        Expression.builder()
            .expression("attribute_not_exists(pk) OR endsAt <= :now")
            .putExpressionValue(":now", number(now.toEpochMilli()))
            .build();
    return Storage.isDone(() -> table.putItem(r -> r.item(item).conditionExpression(condition)));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(String.valueOf(value));
  }
}

package org.businessleaderaward.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;

/**
 * The parts of one all-or-nothing write, at most 100. Each module that has a share in an act adds
 * its part; {@link Transactions} commits the whole.
 */
public final class WriteSet {
  /** The item does not exist yet. */
  public static final Expression ABSENT =
      Expression.builder().expression("attribute_not_exists(pk)").build();

  /** The item exists. */
  public static final Expression PRESENT =
      Expression.builder().expression("attribute_exists(pk)").build();

  private final List<Part> parts = new ArrayList<>();
  private final Map<String, Object> shares = new HashMap<>();

  /**
   * A part.
   *
   * @param alone how it is written when it is alone; null when by a transaction like any set
   */
  record Part(
      String label,
      boolean contended,
      Consumer<TransactWriteItemsEnhancedRequest.Builder> addTo,
      @Nullable LonePut<?> alone) {}

  /**
   * Puts an item. A version attribute adds its own condition.
   *
   * @param label what the caller is told when the condition fails
   * @param condition what must hold, or null for none but the version's
   */
  public <T> WriteSet put(
      DynamoDbTable<T> table, T item, String label, @Nullable Expression condition) {
    return put(table, item, label, condition, false);
  }

  /**
   * Puts an item that many writers want, such as the head of a log. When its condition fails
   * somebody else was faster: the whole set is composed again from what is there now.
   */
  public <T> WriteSet putContended(
      DynamoDbTable<T> table, T item, String label, @Nullable Expression condition) {
    return put(table, item, label, condition, true);
  }

  /**
   * Puts an item of the version that it has. Whoever puts the same twice has done the same once, so
   * that alone in its set it needs no transaction: the second of two who do it at once is told that
   * it was done. So it is not for what one alone of several may have, nor for what is counted.
   */
  public <T extends Versioned> WriteSet putIdempotent(
      DynamoDbTable<T> table, T item, String label) {
    return put(table, item, label, null, false, new LonePut<>(table, item, label));
  }

  private <T> WriteSet put(
      DynamoDbTable<T> table,
      T item,
      String label,
      @Nullable Expression condition,
      boolean contended) {
    return put(table, item, label, condition, contended, null);
  }

  private <T> WriteSet put(
      DynamoDbTable<T> table,
      T item,
      String label,
      @Nullable Expression condition,
      boolean contended,
      @Nullable LonePut<?> alone) {
    var request =
        TransactPutItemEnhancedRequest.builder(table.tableSchema().itemType().rawClass())
            .item(item)
            .conditionExpression(condition)
            .build();
    parts.add(new Part(label, contended, builder -> builder.addPutItem(table, request), alone));
    return this;
  }

  /** Deletes an item. */
  public <T> WriteSet delete(
      DynamoDbTable<T> table, Key key, String label, @Nullable Expression condition) {
    return delete(table, key, label, condition, false);
  }

  /** Deletes an item that many want to delete, and only one may; see {@link #putContended}. */
  public <T> WriteSet deleteContended(DynamoDbTable<T> table, Key key, String label) {
    return deleteContended(table, key, label, PRESENT);
  }

  /** The same of an item of which something must hold. */
  public <T> WriteSet deleteContended(
      DynamoDbTable<T> table, Key key, String label, Expression condition) {
    return delete(table, key, label, condition, true);
  }

  private <T> WriteSet delete(
      DynamoDbTable<T> table,
      Key key,
      String label,
      @Nullable Expression condition,
      boolean contended) {
    var request =
        TransactDeleteItemEnhancedRequest.builder().key(key).conditionExpression(condition).build();
    parts.add(new Part(label, contended, builder -> builder.addDeleteItem(table, request), null));
    return this;
  }

  /** Writes nothing, but holds the whole to a condition on an item. */
  public <T> WriteSet check(DynamoDbTable<T> table, Key key, String label, Expression condition) {
    parts.add(
        new Part(
            label,
            false,
            builder ->
                builder.addConditionCheck(table, c -> c.key(key).conditionExpression(condition)),
            null));
    return this;
  }

  /**
   * What a module keeps about its share in this set between two additions, such as the head of a
   * log that grows by several entries; made the first time.
   *
   * @param name of the share within the module's type
   */
  public <S> S share(Class<S> type, String name, Supplier<S> first) {
    return type.cast(shares.computeIfAbsent(type.getName() + ' ' + name, absent -> first.get()));
  }

  List<Part> parts() {
    return parts;
  }
}

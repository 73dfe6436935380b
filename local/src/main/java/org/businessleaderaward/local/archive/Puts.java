package org.businessleaderaward.local.archive;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Puts items into a table, some at once. What is there already stays: an import that goes on comes
 * by items that it put before, and by what was changed since.
 */
final class Puts implements AutoCloseable {
  private static final int AT_ONCE = 16;

  private final DynamoDbClient store;
  private final String table;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  Puts(DynamoDbClient store, String table) {
    this.store = store;
    this.table = table;
  }

  void put(Map<String, AttributeValue> item) {
    fail();
    free.acquireUninterruptibly();
    workers.execute(
        () -> {
          try {
            store.putItem(
                r -> r.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
          } catch (ConditionalCheckFailedException e) {
            // It is there.
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  private void fail() {
    var found = failure.get();
    if (found != null) {
      throw found;
    }
  }

  /** Waits for all. */
  @Override
  public void close() {
    workers.close();
    fail();
  }
}

package org.businessleaderaward.local.streams;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Notices what a client writes to which table, so that whoever reads a table's stream in the same
 * process learns of a change at once and need not ask many times a second.
 */
public final class Writes implements ExecutionInterceptor {
  private final ConcurrentMap<String, Semaphore> awaited = new ConcurrentHashMap<>();

  /** Has a permit for each write to a table from the first call on. */
  Semaphore to(String table) {
    return awaited.computeIfAbsent(table, name -> new Semaphore(0));
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    for (var table : written(context.request())) {
      var reader = awaited.get(table);
      if (reader != null) {
        reader.release();
      }
    }
  }

  private static Collection<String> written(SdkRequest request) {
    return switch (request) {
      case PutItemRequest put -> List.of(put.tableName());
      case UpdateItemRequest update -> List.of(update.tableName());
      case DeleteItemRequest delete -> List.of(delete.tableName());
      case BatchWriteItemRequest batch -> batch.requestItems().keySet();
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().stream().flatMap(Writes::written).distinct().toList();
      default -> List.of();
    };
  }

  private static Stream<String> written(TransactWriteItem item) {
    if (item.put() != null) {
      return Stream.of(item.put().tableName());
    }
    if (item.update() != null) {
      return Stream.of(item.update().tableName());
    }
    return item.delete() == null ? Stream.of() : Stream.of(item.delete().tableName());
  }
}

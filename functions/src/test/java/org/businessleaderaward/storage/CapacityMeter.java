package org.businessleaderaward.storage;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Sums up the capacity units that the store says it used. A kind of request that it does not know
 * fails, so that none is left out.
 */
public final class CapacityMeter implements ExecutionInterceptor {
  private final DoubleAdder units = new DoubleAdder();

  /** The units since it was last asked. */
  public double take() {
    return units.sumThenReset();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(total).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(total).build();
      case DeleteItemRequest delete -> delete.toBuilder().returnConsumedCapacity(total).build();
      case BatchWriteItemRequest write -> write.toBuilder().returnConsumedCapacity(total).build();
      case TransactWriteItemsRequest write ->
          write.toBuilder().returnConsumedCapacity(total).build();
      default ->
          throw new AssertionError("not metered: " + context.request().getClass().getSimpleName());
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    of(context.response()).forEach(used -> units.add(used.capacityUnits()));
  }

  private static Collection<ConsumedCapacity> of(SdkResponse response) {
    return switch (response) {
      case GetItemResponse got -> List.of(got.consumedCapacity());
      case QueryResponse found -> List.of(found.consumedCapacity());
      case BatchGetItemResponse got -> got.consumedCapacity();
      case PutItemResponse put -> List.of(put.consumedCapacity());
      case UpdateItemResponse updated -> List.of(updated.consumedCapacity());
      case DeleteItemResponse deleted -> List.of(deleted.consumedCapacity());
      case BatchWriteItemResponse written -> written.consumedCapacity();
      case TransactWriteItemsResponse written -> written.consumedCapacity();
      default -> List.of();
    };
  }
}

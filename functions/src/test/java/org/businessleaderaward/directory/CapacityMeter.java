package org.businessleaderaward.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
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

/** Sums the capacity units that requests took, as the store says. */
final class CapacityMeter implements ExecutionInterceptor {
  private final DoubleAdder read = new DoubleAdder();
  private final DoubleAdder written = new DoubleAdder();
  private volatile boolean on;
  private volatile boolean mayWrite;

  /**
   * What an act took.
   *
   * @param read read capacity units
   * @param written write capacity units
   */
  record Units(double read, double written) {}

  /** The units of what is read; refuses to see anything else. */
  double of(Runnable reading) {
    return count(reading, false).read();
  }

  /** The units of what is read and written; refuses to see a scan. */
  Units ofAct(Runnable act) {
    return count(act, true);
  }

  private Units count(Runnable act, boolean writes) {
    read.reset();
    written.reset();
    mayWrite = writes;
    on = true;
    try {
      act.run();
    } finally {
      on = false;
    }
    return new Units(read.sum(), written.sum());
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case SdkRequest any when !on -> any;
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest batch -> batch.toBuilder().returnConsumedCapacity(total).build();
      case PutItemRequest put when mayWrite ->
          put.toBuilder().returnConsumedCapacity(total).build();
      case UpdateItemRequest update when mayWrite ->
          update.toBuilder().returnConsumedCapacity(total).build();
      case TransactWriteItemsRequest write when mayWrite ->
          write.toBuilder().returnConsumedCapacity(total).build();
      default ->
          throw new AssertionError(
              "no read by key: " + context.request().getClass().getSimpleName());
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (on) {
      capacity(context.response()).forEach(each -> read.add(each.capacityUnits()));
      writes(context.response()).forEach(each -> written.add(each.capacityUnits()));
    }
  }

  private static Collection<ConsumedCapacity> capacity(Object response) {
    return switch (response) {
      case GetItemResponse get -> List.of(get.consumedCapacity());
      case QueryResponse query -> List.of(query.consumedCapacity());
      case BatchGetItemResponse batch -> new ArrayList<>(batch.consumedCapacity());
      default -> List.of();
    };
  }

  private static Collection<ConsumedCapacity> writes(Object response) {
    return switch (response) {
      case PutItemResponse put -> List.of(put.consumedCapacity());
      case UpdateItemResponse update -> List.of(update.consumedCapacity());
      case TransactWriteItemsResponse write -> write.consumedCapacity();
      default -> List.of();
    };
  }
}

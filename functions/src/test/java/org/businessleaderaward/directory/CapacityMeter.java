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
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Sums the capacity units that reads took, as the store says; refuses to see anything else. */
final class CapacityMeter implements ExecutionInterceptor {
  private final DoubleAdder units = new DoubleAdder();
  private volatile boolean on;

  /** The units of what is read. */
  double of(Runnable reading) {
    units.reset();
    on = true;
    try {
      reading.run();
    } finally {
      on = false;
    }
    return units.sum();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    var total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case SdkRequest any when !on -> any;
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest batch -> batch.toBuilder().returnConsumedCapacity(total).build();
      default ->
          throw new AssertionError(
              "no read by key: " + context.request().getClass().getSimpleName());
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (on) {
      capacity(context.response()).forEach(each -> units.add(each.capacityUnits()));
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
}

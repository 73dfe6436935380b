package org.businessleaderaward.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class WritesTests {
  private static final List<SdkRequest> WRITES =
      List.of(
          PutItemRequest.builder().tableName("outbox").build(),
          UpdateItemRequest.builder().tableName("outbox").build(),
          DeleteItemRequest.builder().tableName("outbox").build(),
          BatchWriteItemRequest.builder().requestItems(Map.of("outbox", List.of())).build(),
          transaction(
              item().conditionCheck(c -> c.tableName("jury")),
              item().put(p -> p.tableName("outbox"))),
          transaction(
              item().update(u -> u.tableName("outbox")), item().put(p -> p.tableName("jury"))),
          transaction(item().delete(d -> d.tableName("outbox"))));
  static final List<SdkRequest> NONE =
      List.of(
          GetItemRequest.builder().tableName("outbox").build(),
          QueryRequest.builder().tableName("outbox").build(),
          PutItemRequest.builder().tableName("audit").build(),
          transaction(item().conditionCheck(c -> c.tableName("outbox"))));

  private final Writes writes = new Writes();
  private Semaphore toTheOutbox;

  @BeforeEach
  void awaitsThem() {
    toTheOutbox = writes.to("outbox");
  }

  @ParameterizedTest
  @FieldSource("WRITES")
  void noticesEachKindOfWriteToATable(SdkRequest request) {
    carriedOut(request);
    assertThat(toTheOutbox.tryAcquire()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("NONE")
  void isNotWokenByWhatLeavesTheTableAsItIs(SdkRequest request) {
    carriedOut(request);
    assertThat(toTheOutbox.availablePermits()).isZero();
  }

  @Test
  void keepsAWriteUntilItsReaderComes() {
    WRITES.forEach(this::carriedOut);
    assertThat(toTheOutbox.drainPermits()).isEqualTo(WRITES.size());
  }

  private static TransactWriteItem.Builder item() {
    return TransactWriteItem.builder();
  }

  private static SdkRequest transaction(TransactWriteItem.Builder... items) {
    return TransactWriteItemsRequest.builder()
        .transactItems(Arrays.stream(items).map(TransactWriteItem.Builder::build).toList())
        .build();
  }

  private void carriedOut(SdkRequest request) {
    writes.afterExecution(
        InterceptorContext.builder().request(request).build(), new ExecutionAttributes());
  }
}

package org.businessleaderaward.storage;

import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Has indexes not know of something yet, as DynamoDB's do not for a moment after a write. */
public final class LateIndex implements ExecutionInterceptor {
  private volatile Predicate<Map<String, AttributeValue>> known = _ -> true;

  /** Has indexes list these items alone. */
  public void listOnly(Predicate<Map<String, AttributeValue>> items) {
    known = items;
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    return context.request() instanceof QueryRequest asked
            && asked.indexName() != null
            && context.response() instanceof QueryResponse found
        ? found.toBuilder().items(found.items().stream().filter(known).toList()).build()
        : context.response();
  }
}

package org.businessleaderaward.storage;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Has indexes not know of something yet, as DynamoDB's do not for a moment after a write. */
public final class LateIndex implements ExecutionInterceptor {
  private @Nullable String unknown;

  /** Has indexes lack what lies in a partition whose key ends with this. */
  public void lack(String partition) {
    unknown = partition;
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    var lacking = unknown;
    return lacking != null
            && context.request() instanceof QueryRequest asked
            && asked.indexName() != null
            && context.response() instanceof QueryResponse found
        ? without(lacking, found)
        : context.response();
  }

  private static QueryResponse without(String partition, QueryResponse found) {
    var known =
        found.items().stream()
            .filter(
                item -> !item.containsKey("gsi1pk") || !item.get("gsi1pk").s().endsWith(partition))
            .toList();
    return found.toBuilder().items(known).build();
  }
}

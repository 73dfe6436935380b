package org.businessleaderaward.storage;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Does something once, right before the next transaction is written. */
public final class Meanwhile implements ExecutionInterceptor {
  private @Nullable Runnable next;

  /** Has something done before the next one. */
  public void next(Runnable act) {
    next = act;
  }

  /** Whether nothing waits to be done. */
  public boolean isDone() {
    return next == null;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    var act = next;
    if (act != null && context.request() instanceof TransactWriteItemsRequest) {
      next = null;
      act.run();
    }
  }
}

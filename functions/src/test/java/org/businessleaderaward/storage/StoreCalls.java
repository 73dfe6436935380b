package org.businessleaderaward.storage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Notes every request to the store, in order. */
public final class StoreCalls implements ExecutionInterceptor {
  private final List<String> names = new CopyOnWriteArrayList<>();

  /** The operations so far, such as {@code GetItem}. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** Begins anew. */
  public void forget() {
    names.clear();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    names.add(context.request().getClass().getSimpleName().replaceFirst("Request$", ""));
  }
}

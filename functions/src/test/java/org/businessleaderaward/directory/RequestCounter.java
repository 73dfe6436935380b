package org.businessleaderaward.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Names every request to the store since it was last asked. */
public final class RequestCounter implements ExecutionInterceptor {
  private final List<String> requests = new CopyOnWriteArrayList<>();

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    requests.add(context.request().getClass().getSimpleName());
  }

  public List<String> sinceLastAsked() {
    var made = new ArrayList<>(requests);
    requests.clear();
    return made;
  }
}

package org.businessleaderaward;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many who do something at the same time. */
public final class AtOnce {
  private AtOnce() {}

  /** Does every task in a thread of its own; gives the answers in the order of the tasks. */
  public static <T> List<T> all(Collection<? extends Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<T>();
      for (var done : threads.invokeAll(tasks)) {
        answers.add(done.get());
      }
      return answers;
    }
  }

  /** Does one task many times. */
  public static <T> List<T> times(int count, Callable<T> task) throws Exception {
    return all(Collections.nCopies(count, task));
  }
}

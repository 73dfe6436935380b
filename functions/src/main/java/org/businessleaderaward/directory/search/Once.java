package org.businessleaderaward.directory.search;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first wanted, and kept. For one thread. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> making;
  private @Nullable T made;

  Once(Supplier<T> making) {
    this.making = making;
  }

  @Override
  public T get() {
    var before = made;
    if (before != null) {
      return before;
    }
    var first = making.get();
    made = first;
    return first;
  }
}

package org.businessleaderaward.gateway;

import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a connection is asked for, in either direction (Relay).
 *
 * @param size how many nodes, 1 to {@link PageRequest#MOST}
 * @param cursor the cursor that the page follows or, backwards, precedes
 * @param backwards whether the last of what precedes the cursor are wanted
 */
public record PageWindow(int size, Optional<String> cursor, boolean backwards) {
  public PageWindow {
    if (size < 1 || size > PageRequest.MOST) {
      throw refusal(
          (backwards ? "last" : "first")
              + " must be from 1 to "
              + PageRequest.MOST
              + ", not "
              + size);
    }
  }

  /** The arguments {@code first} and {@code after}, or {@code last} and {@code before}. */
  public static PageWindow of(DataFetchingEnvironment environment) {
    @Nullable Integer first = environment.getArgument("first");
    @Nullable Integer last = environment.getArgument("last");
    @Nullable String after = environment.getArgument("after");
    @Nullable String before = environment.getArgument("before");
    if ((first == null) == (last == null)) {
      throw refusal("give either first or last");
    }
    if ((first == null && after != null) || (last == null && before != null)) {
      throw refusal("after goes with first, before with last");
    }
    return first != null
        ? new PageWindow(first, Optional.ofNullable(after), false)
        : new PageWindow(last == null ? 0 : last, Optional.ofNullable(before), true);
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Code.BAD_REQUEST, message);
  }
}

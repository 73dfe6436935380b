package org.businessleaderaward.gateway;

import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;

/**
 * How much of a connection is asked for.
 *
 * @param first how many nodes, 1 to {@link #MOST}
 * @param after the cursor to go on from
 */
public record PageRequest(int first, Optional<String> after) {
  /** The most nodes on a page. */
  public static final int MOST = 50;

  public PageRequest {
    if (first < 1 || first > MOST) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST, "first must be from 1 to " + MOST + ", not " + first);
    }
  }

  /** The arguments {@code first} and {@code after} of a field. */
  public static PageRequest of(DataFetchingEnvironment environment) {
    Integer first = environment.getArgument("first");
    String after = environment.getArgument("after");
    return new PageRequest(first == null ? 0 : first, Optional.ofNullable(after));
  }
}

package org.businessleaderaward.directory;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.businessleaderaward.gateway.Refusal;
import org.jspecify.annotations.Nullable;

/** The argument {@code filter} of a list of partnerships. */
final class FilterArgument {
  private static final int MOST_VALUES = 50;

  private FilterArgument() {}

  /**
   * Reads it.
   *
   * @throws Refusal with {@code BAD_REQUEST} when it has more values than anyone needs
   */
  static PartnershipFilter of(DataFetchingEnvironment env) {
    Map<String, Object> given = env.getArgument("filter");
    if (given == null) {
      return PartnershipFilter.NONE;
    }
    return new PartnershipFilter(
        set("themes", given.get("themes"), Theme::valueOf),
        set("kinds", given.get("kinds"), PartnershipKind::valueOf),
        set("countries", given.get("countries"), Function.identity()),
        Optional.ofNullable(given.get("organisation"))
            .map(String::valueOf)
            .map(id -> EntryId.read(id).orElse(id)));
  }

  private static <T> Set<T> set(String name, @Nullable Object values, Function<String, T> value) {
    if (!(values instanceof Collection<?> given)) {
      return Set.of();
    }
    if (given.size() > MOST_VALUES) {
      throw new Refusal(
          Refusal.Code.BAD_REQUEST, name + " must have at most " + MOST_VALUES + " values");
    }
    return given.stream().map(String::valueOf).map(value).collect(Collectors.toSet());
  }
}

package org.businessleaderaward.nominations.rows;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What is kept of one edition. */
final class KeptEdition<T, A> {
  private final Instant readAt;
  private final Function<T, String> id;
  private final ToLongFunction<T> version;
  private final Function<Collection<T>, A> made;
  private final Map<String, T> found = new HashMap<>();
  Instant lookedAt;
  private @Nullable A all;

  KeptEdition(
      Instant readAt,
      Function<T, String> id,
      ToLongFunction<T> version,
      Function<Collection<T>, A> made) {
    this.readAt = readAt;
    this.id = id;
    this.version = version;
    this.made = made;
    this.lookedAt = readAt;
  }

  boolean isFreshAt(Instant now) {
    return !now.isBefore(lookedAt.minus(Recent.LATE)) && now.isBefore(readAt.plus(Recent.KEPT));
  }

  /** Of questions at the same time one may come before another that was asked after it. */
  void lookAt(Instant now) {
    lookedAt = now.isAfter(lookedAt) ? now : lookedAt;
  }

  void add(List<T> brought) {
    for (var one : brought) {
      var known = found.get(id.apply(one));
      if (known == null || version.applyAsLong(known) < version.applyAsLong(one)) {
        found.put(id.apply(one), one);
        all = null;
      }
    }
  }

  A all() {
    var now = all == null ? made.apply(List.copyOf(found.values())) : all;
    all = now;
    return now;
  }
}

package org.businessleaderaward.nominations.rows;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is kept of one edition, and how far it was read once more. */
final class KeptEdition<T, A> {
  private final Recent.Kind<T> kind;
  private final Function<Collection<T>, A> made;
  private final Map<String, Held<T>> found = new HashMap<>();
  private Instant wholeAt;
  private String place = "";
  Instant lookedAt;
  private @Nullable A all;

  private record Held<T>(T one, String place) {}

  KeptEdition(Instant readAt, Recent.Kind<T> kind, Function<Collection<T>, A> made) {
    this.wholeAt = readAt;
    this.lookedAt = readAt;
    this.kind = kind;
    this.made = made;
  }

  boolean isFreshAt(Instant now) {
    return !now.isBefore(lookedAt.minus(Recent.LATE));
  }

  /** Whether nobody has asked about it for as long as anything is kept. */
  boolean isLeftAt(Instant now) {
    return !now.isBefore(lookedAt.plus(Recent.KEPT));
  }

  /** Whether some of it is to be read once more. */
  boolean isDueAt(Instant now) {
    return !place.isEmpty() || !now.isBefore(wholeAt.plus(Recent.KEPT));
  }

  /** From where on. */
  String place() {
    return place;
  }

  /** Of questions at the same time one may come before another that was asked after it. */
  void lookAt(Instant now) {
    lookedAt = now.isAfter(lookedAt) ? now : lookedAt;
  }

  void add(List<T> brought) {
    for (var one : brought) {
      var known = found.get(kind.id().apply(one));
      if (known == null || version(known.one()) < version(one)) {
        found.put(kind.id().apply(one), new Held<>(one, kind.place().apply(one)));
        all = null;
      }
    }
  }

  private long version(T one) {
    return kind.version().applyAsLong(one);
  }

  /** Takes what is listed from the {@link #place} on; what is not in it any more is gone. */
  void review(List<T> part, boolean isLast, Instant now) {
    var listed = part.stream().map(kind.id()).collect(Collectors.toSet());
    var from = place;
    place = isLast ? "" : kind.place().apply(part.getLast());
    boolean isLess =
        found
            .entrySet()
            .removeIf(
                entry ->
                    !listed.contains(entry.getKey())
                        && entry.getValue().place().compareTo(from) >= 0
                        && (isLast || entry.getValue().place().compareTo(place) <= 0));
    all = isLess ? null : all;
    wholeAt = isLast ? now : wholeAt;
    add(part);
  }

  A all() {
    var now = all == null ? made.apply(found.values().stream().map(Held::one).toList()) : all;
    all = now;
    return now;
  }
}

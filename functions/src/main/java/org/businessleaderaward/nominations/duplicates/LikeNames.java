package org.businessleaderaward.nominations.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.nominations.rows.BoardRow;

/**
 * Finds among all rows of a board those that {@link Duplicates} finds another one for. How a name
 * sounds is worked out once for each row, and kept.
 */
public final class LikeNames {
  private final Map<String, Known> known = new HashMap<>();

  private record Known(BoardRow row, Sought sought, Set<LikenessItem.Key> keys) {
    static Known of(BoardRow row) {
      var sought = Sought.of(row);
      return new Known(row, sought, sought.keys());
    }

    boolean isLike(Under other, LikenessItem.Key key) {
      return !other.nomination.equals(row.id()) && sought.isLike(key.of(), other.spoken);
    }
  }

  private record Under(String nomination, String spoken) {}

  private record Heading(Likeness of, String text) {
    static Heading of(LikenessItem.Key key) {
      return new Heading(key.of(), key.text());
    }
  }

  /** The identifiers of those that are probably of the same nominee or company as another. */
  public synchronized Set<String> among(Collection<BoardRow> rows) {
    var sought = rows.stream().filter(row -> !row.isErased()).map(this::known).toList();
    known
        .keySet()
        .retainAll(sought.stream().map(one -> one.row().id()).collect(Collectors.toSet()));
    var under = new HashMap<Heading, List<Under>>();
    for (var one : sought) {
      for (var key : one.keys()) {
        var found = under.computeIfAbsent(Heading.of(key), heading -> new ArrayList<>());
        if (found.size() < Duplicates.MOST_OF_A_KEY) {
          found.add(new Under(one.row().id(), key.spoken()));
        }
      }
    }
    var alike = new HashSet<String>();
    for (var one : sought) {
      if (one.keys().stream()
          .anyMatch(
              key ->
                  under.getOrDefault(Heading.of(key), List.of()).stream()
                      .anyMatch(other -> one.isLike(other, key)))) {
        alike.add(one.row().id());
      }
    }
    return alike;
  }

  private Known known(BoardRow row) {
    return known.compute(
        row.id(), (id, had) -> had != null && had.row().equals(row) ? had : Known.of(row));
  }
}

package org.businessleaderaward.nominations.duplicates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.businessleaderaward.nominations.domain.SpokenName;
import org.businessleaderaward.nominations.rows.BoardRow;

/**
 * Finds among all rows of a board those that {@link Duplicates} finds another one for. How a name
 * sounds is worked out once for each row, and kept; two names are compared once, under however many
 * keys they meet.
 */
public final class LikeNames {
  private final Map<String, Known> known = new HashMap<>();

  private record Known(BoardRow row, Sought sought, Map<Heading, Set<Under>> under) {
    static Known of(BoardRow row) {
      var sought = Sought.of(row);
      var names = new HashMap<String, SpokenName>();
      var under = new LinkedHashMap<Heading, Set<Under>>();
      for (var key : sought.keys()) {
        var name =
            names.computeIfAbsent(
                key.of() + key.spoken(), text -> Sought.read(key.of(), key.spoken()));
        under
            .computeIfAbsent(new Heading(key.of(), key.text()), heading -> new LinkedHashSet<>())
            .add(new Under(row.id(), key.of(), name));
      }
      return new Known(row, sought, under);
    }

    boolean isLike(Under other) {
      return !other.nomination.equals(row.id()) && sought.isLike(other.of, other.name);
    }
  }

  private record Under(String nomination, Likeness of, SpokenName name) {}

  private record Heading(Likeness of, String text) {}

  /** The identifiers of those that are probably of the same nominee or company as another. */
  public synchronized Set<String> among(Collection<BoardRow> rows) {
    var sought = rows.stream().filter(row -> !row.isErased()).map(this::known).toList();
    known
        .keySet()
        .retainAll(sought.stream().map(one -> one.row().id()).collect(Collectors.toSet()));
    var under = new HashMap<Heading, List<Under>>();
    for (var one : sought) {
      one.under()
          .forEach(
              (heading, names) ->
                  add(under.computeIfAbsent(heading, _ -> new ArrayList<>()), names));
    }
    return sought.stream()
        .filter(
            one ->
                one.under().keySet().stream()
                    .flatMap(heading -> under.getOrDefault(heading, List.of()).stream())
                    .distinct()
                    .anyMatch(one::isLike))
        .map(one -> one.row().id())
        .collect(Collectors.toSet());
  }

  private static void add(List<Under> all, Set<Under> names) {
    names.stream().limit(Duplicates.MOST_OF_A_KEY - all.size()).forEach(all::add);
  }

  private Known known(BoardRow row) {
    return known.compute(
        row.id(), (id, had) -> had != null && had.row().equals(row) ? had : Known.of(row));
  }
}

package org.businessleaderaward.nominations.duplicates;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.businessleaderaward.nominations.domain.SpokenName;
import org.businessleaderaward.nominations.rows.BoardRow;

/**
 * Finds among all rows of a board those that {@link Duplicates} finds another one for. How a name
 * sounds is worked out once, and names are compared when somebody asks about one of them: a row
 * that changes has those compared again that meet it under a key, and no others.
 */
public final class LikeNames {
  private static final Comparator<Under> IN_ORDER =
      Comparator.comparing(Under::nomination).thenComparing(Under::spoken);
  private static final NavigableSet<Under> NOBODY = Collections.emptyNavigableSet();

  private final Map<String, Known> known = new HashMap<>();
  private final Map<Heading, NavigableSet<Under>> under = new HashMap<>();
  private final Map<String, Boolean> alike = new HashMap<>();

  private record Known(BoardRow.Who who, Sought sought, Map<Heading, Set<Under>> under) {
    static Known of(BoardRow row) {
      var sought = Sought.of(row);
      var names = new HashMap<String, SpokenName>();
      sought.nominees().forEach(name -> names.put(Likeness.NOMINEE + name.text(), name));
      sought.companies().forEach(name -> names.put(Likeness.COMPANY + name.text(), name));
      var under = new LinkedHashMap<Heading, Set<Under>>();
      for (var key : sought.keys()) {
        var name =
            names.computeIfAbsent(
                key.of() + key.spoken(), text -> Sought.read(key.of(), key.spoken()));
        under
            .computeIfAbsent(new Heading(key.of(), key.text()), heading -> new LinkedHashSet<>())
            .add(new Under(row.id(), key.of(), key.spoken(), name));
      }
      return new Known(row.who(), sought, under);
    }
  }

  private record Under(String nomination, Likeness of, String spoken, SpokenName name) {}

  private record Heading(Likeness of, String text) {}

  /** Takes note of all rows as they are now. */
  public synchronized void see(Collection<BoardRow> rows) {
    var seen = new HashSet<String>();
    for (var row : rows) {
      if (!row.isErased()) {
        seen.add(row.id());
        var had = known.get(row.id());
        if (had == null || !had.who().equals(row.who())) {
          forget(row.id());
          learn(row.id(), Known.of(row));
        }
      }
    }
    Set.copyOf(known.keySet()).stream().filter(id -> !seen.contains(id)).forEach(this::forget);
  }

  /** Whether one that was seen is probably of the same nominee or company as another. */
  public synchronized boolean isAlike(String nomination) {
    return alike.computeIfAbsent(nomination, this::meetsAnother);
  }

  private void learn(String nomination, Known now) {
    known.put(nomination, now);
    now.under()
        .forEach(
            (heading, names) -> {
              var all = under.computeIfAbsent(heading, _ -> new TreeSet<>(IN_ORDER));
              all.addAll(names);
              forgetWhatWasFound(all);
            });
  }

  private void forget(String nomination) {
    var had = known.remove(nomination);
    alike.remove(nomination);
    if (had != null) {
      had.under()
          .forEach(
              (heading, names) -> {
                var all = under.computeIfAbsent(heading, _ -> new TreeSet<>(IN_ORDER));
                forgetWhatWasFound(all);
                all.removeAll(names);
                if (all.isEmpty()) {
                  under.remove(heading);
                }
              });
    }
  }

  private void forgetWhatWasFound(Collection<Under> about) {
    if (!alike.isEmpty()) {
      about.forEach(one -> alike.remove(one.nomination()));
    }
  }

  private boolean meetsAnother(String nomination) {
    var one = known.get(nomination);
    return one != null
        && one.under().keySet().stream()
            .flatMap(this::first)
            .distinct()
            .filter(other -> !other.nomination().equals(nomination))
            .anyMatch(other -> one.sought().isLike(other.of(), other.name()));
  }

  private Stream<Under> first(Heading heading) {
    return under.getOrDefault(heading, NOBODY).stream().limit(Duplicates.MOST_OF_A_KEY);
  }
}

package org.businessleaderaward.advisory.assignment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.businessleaderaward.advisory.domain.Assigning.Pair;

/**
 * What officers have done by hand since advice was opened, which dealing again leaves as it is.
 *
 * @param given who was assigned what
 * @param apart who was taken off what
 */
record ByHand(Set<Pair> given, Set<Pair> apart) {
  static final ByHand NOTHING = new ByHand(Set.of(), Set.of());

  /** How much of either is kept, so that it stays one item of the store. */
  static final int MOST = 2_000;

  /** As stored: a nomination and an adviser each. */
  static ByHand stored(List<String> given, List<String> apart) {
    return new ByHand(pairs(given), pairs(apart));
  }

  /** The same, an adviser assigned. */
  ByHand give(Pair pair) {
    return new ByHand(with(given, pair), without(apart, pair));
  }

  /** The same, an adviser taken off. */
  ByHand take(Pair pair) {
    return new ByHand(without(given, pair), with(apart, pair));
  }

  boolean isFull() {
    return given.size() >= MOST || apart.size() >= MOST;
  }

  static List<String> texts(Set<Pair> pairs) {
    return pairs.stream().map(pair -> pair.nomination() + ' ' + pair.adviser()).sorted().toList();
  }

  private static Set<Pair> pairs(List<String> texts) {
    var parts = texts.stream().map(text -> text.split(" ", 2));
    return parts.map(part -> new Pair(part[0], part[1])).collect(toUnmodifiableSet());
  }

  private static Set<Pair> with(Set<Pair> pairs, Pair pair) {
    var more = new HashSet<>(pairs);
    more.add(pair);
    return Set.copyOf(more);
  }

  private static Set<Pair> without(Set<Pair> pairs, Pair pair) {
    return Set.copyOf(pairs.stream().filter(one -> !one.equals(pair)).toList());
  }
}

package org.businessleaderaward.advisory.domain;

import java.util.Collections;
import java.util.Set;

/**
 * What a nomination is about, or what an adviser knows.
 *
 * @param regions regions of the world; nothing when the nominee's is not known, or when the adviser
 *     knows all alike
 * @param categories the edition's categories; nothing in an edition without, or when the adviser
 *     knows all alike
 */
public record Topics(Set<String> regions, Set<String> categories) {
  /** Nothing is said. */
  public static final Topics NONE = new Topics(Set.of(), Set.of());

  /** Regions alone. */
  public static Topics regions(String... regions) {
    return new Topics(Set.of(regions), Set.of());
  }

  static boolean meet(Set<String> some, Set<String> others) {
    return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
  }
}

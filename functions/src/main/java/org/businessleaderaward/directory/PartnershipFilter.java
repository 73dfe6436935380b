package org.businessleaderaward.directory;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Narrows a list of partnerships; all given conditions must hold, within one set any of the values.
 * An empty set narrows nothing.
 */
public record PartnershipFilter(
    Set<Theme> themes,
    Set<PartnershipKind> kinds,
    Set<String> countries,
    Optional<String> organisation) {
  /** Every partnership. */
  public static final PartnershipFilter NONE =
      new PartnershipFilter(Set.of(), Set.of(), Set.of(), Optional.empty());

  /** The same text for the same filter. */
  String canonical() {
    return String.join(
        "\n",
        new TreeSet<>(themes).toString(),
        new TreeSet<>(kinds).toString(),
        new TreeSet<>(countries).toString(),
        organisation.orElse(""));
  }
}

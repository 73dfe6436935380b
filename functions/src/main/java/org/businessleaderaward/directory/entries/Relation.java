package org.businessleaderaward.directory.entries;

import java.util.List;

/**
 * How an entry stands to another of its sort.
 *
 * @param kind how
 * @param to id of the other
 * @param sources where that is said
 */
public record Relation(Kind kind, String to, List<Source> sources) {
  /** How one stands to the other. The names are the values of the schema's enum. */
  public enum Kind {
    PART_OF,
    FOLLOWS,
    REPLACES
  }
}

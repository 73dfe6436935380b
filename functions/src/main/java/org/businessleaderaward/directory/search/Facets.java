package org.businessleaderaward.directory.search;

import java.util.List;

/**
 * Counts by which a list can be narrowed, highest first; years in their order. Each is counted over
 * what matches all conditions but its own; countries and reach leave out both of theirs, as either
 * is enough. Roles are those of the organisation that is asked for; none without one.
 */
public record Facets(
    List<Count> themes,
    List<Count> kinds,
    List<Count> countries,
    List<Count> reach,
    List<Count> industries,
    List<Count> freshness,
    List<Count> years,
    List<Count> roles) {
  /** No counts, where none were asked for. */
  public static final Facets NONE =
      new Facets(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /**
   * How many match with one value.
   *
   * @param value the value, as the filter takes it
   */
  public record Count(String value, int count) {}
}

package org.businessleaderaward.directory;

import java.util.List;

/** Counts by which a list of partnerships can be narrowed, highest first. */
public record PartnershipFacets(List<Count> themes, List<Count> kinds, List<Count> countries) {
  /** No counts, where there is nothing to count. */
  public static final PartnershipFacets NONE =
      new PartnershipFacets(List.of(), List.of(), List.of());

  /**
   * How many match with one value.
   *
   * @param value the value, as the filter takes it
   */
  public record Count(String value, int count) {}
}

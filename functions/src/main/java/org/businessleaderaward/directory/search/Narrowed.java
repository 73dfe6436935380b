package org.businessleaderaward.directory.search;

import org.businessleaderaward.directory.documents.DocumentReader;
import org.businessleaderaward.directory.documents.DocumentSet;
import org.businessleaderaward.directory.search.Facets.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * One pass over what a search matches, before any of it is scored: entries that a filter leaves are
 * counted in every dimension; one that fails a single condition is counted in that dimension, which
 * so leaves its own condition out.
 */
final class Narrowed implements DocumentReader {
  /** What matches fewer entries than a page has goes on to fewer of the words. */
  static final int FEW = 10;

  private static final Dimension[] DIMENSIONS = Dimension.values();

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final @Nullable FacetCounts counts;
  private final RolesTaken taking;
  private final DocumentSet left;
  private int matched;
  private int total;

  /**
   * Narrows what a search matches.
   *
   * @param matched what it matches, which is narrowed
   * @param counts null when none are wanted
   * @param taking what the organisation that is asked for does
   */
  Narrowed(
      DocumentSet matched,
      Snapshot snapshot,
      Narrowing narrowing,
      @Nullable FacetCounts counts,
      RolesTaken taking) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.counts = counts;
    this.taking = taking;
    this.left = matched;
    left.retain(this);
  }

  /** What the filter leaves. */
  DocumentSet left() {
    return left;
  }

  /** How many entries the filter leaves. */
  int total() {
    return total;
  }

  /** Whether the filter leaves no more than a few. */
  boolean leavesFew() {
    return total < FEW;
  }

  /** Whether the search matches no more than a few, whatever the filter says. */
  boolean isOfFew() {
    return matched < FEW;
  }

  @Override
  public boolean keeps(int part, int entry) {
    matched++;
    var columns = snapshot.columns().get(part);
    int does = taking.does(part, entry);
    int against = narrowing.against(columns, entry, does);
    if (Narrowing.passes(against)) {
      total++;
      if (counts != null) {
        counts.all(columns, entry, does);
      }
      return true;
    }
    if (counts != null && !Narrowing.fails(against)) {
      counts.one(DIMENSIONS[against], columns, entry, does);
    }
    return false;
  }
}

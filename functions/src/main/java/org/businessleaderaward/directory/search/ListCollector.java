package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.businessleaderaward.directory.search.Narrowing.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * One pass over what a query matches: entries that a filter leaves are handed on to be ordered and
 * counted in every dimension; one that fails a single condition is counted in that dimension, which
 * so leaves its own condition out.
 */
final class ListCollector implements Collector {
  private static final Dimension[] DIMENSIONS = Dimension.values();

  private final TopFieldCollector ordering;
  private final Narrowing narrowing;
  private final @Nullable FacetCounts facets;
  private final List<Columns> columns;
  private final Taking taking;

  /** Makes the one collector of a search that runs on the caller's thread. */
  record Manager(
      TopFieldCollectorManager ordering,
      Narrowing narrowing,
      @Nullable FacetCounts facets,
      List<Columns> columns,
      Taking taking)
      implements CollectorManager<ListCollector, TopFieldDocs> {
    @Override
    public ListCollector newCollector() {
      return new ListCollector(ordering.newCollector(), narrowing, facets, columns, taking);
    }

    @Override
    public TopFieldDocs reduce(Collection<ListCollector> collectors) throws IOException {
      return ordering.reduce(collectors.stream().map(each -> each.ordering).toList());
    }
  }

  /**
   * Collects.
   *
   * @param facets counts; null when no counts are wanted
   * @param columns of each part of the index
   * @param taking what the organisation that is asked for does
   */
  ListCollector(
      TopFieldCollector ordering,
      Narrowing narrowing,
      @Nullable FacetCounts facets,
      List<Columns> columns,
      Taking taking) {
    this.ordering = ordering;
    this.narrowing = narrowing;
    this.facets = facets;
    this.columns = columns;
    this.taking = taking;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    var within = ordering.getLeafCollector(context);
    var of = columns.get(context.ord);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) throws IOException {
        within.setScorer(scorer);
      }

      @Override
      public void collect(int entry) throws IOException {
        int does = taking.does(context.ord, entry);
        int against = narrowing.against(of, entry, does);
        if (Narrowing.passes(against)) {
          within.collect(entry);
          if (facets != null) {
            facets.all(of, entry, does);
          }
        } else if (facets != null && !Narrowing.fails(against)) {
          facets.one(DIMENSIONS[against], of, entry, does);
        }
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return ordering.scoreMode();
  }
}

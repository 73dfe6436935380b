package org.businessleaderaward.directory.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Documents of one index, looked for once and as a query as often as it is needed: a bit for each
 * document. For the searcher that it was made with only, and for one thread while it is changed.
 */
public final class DocumentSet extends Query {
  private final List<FixedBitSet> parts;

  private DocumentSet(List<FixedBitSet> parts) {
    this.parts = parts;
  }

  /**
   * The documents that a query matches. Its scores are not reckoned. Where the searcher has a time,
   * nothing is begun after its end.
   */
  public static DocumentSet of(Query query, IndexSearcher searcher) throws IOException {
    if (searcher.getTimeout() instanceof SearchTime time) {
      time.check();
    }
    var weight =
        searcher.createWeight(
            searcher.rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    var parts = new ArrayList<FixedBitSet>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      parts.add(matches(weight, leaf));
    }
    return new DocumentSet(parts);
  }

  private static FixedBitSet matches(Weight weight, LeafReaderContext leaf) throws IOException {
    var found = new FixedBitSet(leaf.reader().maxDoc());
    var scorer = weight.scorer(leaf);
    if (scorer != null) {
      var documents = scorer.iterator();
      if (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, found, 0);
      }
      var live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(found, 0);
      }
    }
    return found;
  }

  /** Documents that are in so many of these sets, which are left as they are. */
  public static DocumentSet inAtLeast(int least, List<DocumentSet> sets) {
    var result = sets.getFirst().copy();
    if (least == 1) {
      sets.subList(1, sets.size()).forEach(result::add);
    } else if (least >= sets.size()) {
      sets.subList(1, sets.size()).forEach(result::narrow);
    } else {
      sets.subList(1, sets.size()).forEach(result::add);
      result.retain(
          (part, document) ->
              sets.stream().filter(set -> set.parts.get(part).get(document)).count() >= least);
    }
    return result;
  }

  /** The same documents, to be changed. */
  public DocumentSet copy() {
    return new DocumentSet(parts.stream().map(FixedBitSet::clone).toList());
  }

  /** Adds those of another set. */
  public void add(DocumentSet other) {
    for (int part = 0; part < parts.size(); part++) {
      parts.get(part).or(other.parts.get(part));
    }
  }

  /** Leaves those that another set has as well. */
  public void narrow(DocumentSet other) {
    for (int part = 0; part < parts.size(); part++) {
      parts.get(part).and(other.parts.get(part));
    }
  }

  /** Leaves those that a reader keeps, who is shown each in the order of the index. */
  public void retain(DocumentReader reader) {
    for (int part = 0; part < parts.size(); part++) {
      var bits = parts.get(part);
      int next = bits.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : bits.nextSetBit(0);
      while (next != DocIdSetIterator.NO_MORE_DOCS) {
        if (!reader.keeps(part, next)) {
          bits.clear(next);
        }
        next = next + 1 < bits.length() ? bits.nextSetBit(next + 1) : DocIdSetIterator.NO_MORE_DOCS;
      }
    }
  }

  /** How many there are. */
  public int size() {
    return parts.stream().mapToInt(FixedBitSet::cardinality).sum();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        var bits = parts.get(leaf.ord);
        int size = bits.cardinality();
        return size == 0
            ? null
            : new DefaultScorerSupplier(
                new ConstantScoreScorer(score(), mode, new BitSetIterator(bits, size)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return size() + " documents";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

package org.businessleaderaward.directory.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Terms of an index, each sought there once, however many queries ask for it and whether they score
 * what has it. For one search by one thread, so that nothing of what callers sent is kept.
 */
public final class SoughtTerms {
  private final IndexSearcher searcher;
  private final Map<Term, TermStates> sought = new HashMap<>();

  /** Of the index of this searcher. */
  public SoughtTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Whether any document has a term. */
  public boolean has(String field, String term) {
    return find(new Term(field, term)).docFreq() > 0;
  }

  /** What looks for a term; empty where no document has it. */
  public Optional<Query> query(String field, String term) {
    var wanted = new Term(field, term);
    var found = find(wanted);
    return found.docFreq() > 0 ? Optional.of(new TermQuery(wanted, found)) : Optional.empty();
  }

  private TermStates find(Term term) {
    return sought.computeIfAbsent(term, this::seek);
  }

  private TermStates seek(Term term) {
    try {
      return TermStates.build(searcher, term, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.businessleaderaward.directory.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** What queries match of an index, each looked for once however often it is asked for. */
public final class DocumentSets {
  private final IndexSearcher searcher;
  private final Map<Query, DocumentSet> known = new HashMap<>();

  /** Of the index of this searcher. */
  public DocumentSets(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** What a query matches; not to be changed. */
  public DocumentSet of(Query query) throws IOException {
    var set = known.get(query);
    if (set == null) {
      set = DocumentSet.of(query, searcher);
      known.put(query, set);
    }
    return set;
  }

  /** Whether a query matches anything, as far as it was looked for. */
  public boolean mayMatch(Query query) {
    var set = known.get(query);
    return set == null || set.size() > 0;
  }
}

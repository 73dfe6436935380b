package org.businessleaderaward.directory.documents;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Analyzer.TokenStreamComponents;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an analyzer cuts with for whichever thread has the analyzer next, where Lucene's own
 * strategies keep it for each thread: a thread that lives as long as a request would make all of it
 * anew. For one thread at a time, and for an analyzer that cuts all its fields alike.
 */
public final class OneAtATime extends Analyzer.ReuseStrategy {
  private @Nullable TokenStreamComponents kept;

  @Override
  public @Nullable TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
    return kept;
  }

  @Override
  public void setReusableComponents(
      Analyzer analyzer, String field, TokenStreamComponents components) {
    kept = components;
  }
}

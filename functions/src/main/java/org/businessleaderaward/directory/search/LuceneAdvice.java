package org.businessleaderaward.directory.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene's advice to turn on a module of the JDK that speeds up searches in vectors. The directory
 * has none, and the advice would stand in the log of every start.
 */
final class LuceneAdvice {
  /** Held here, because a logger that nobody holds forgets its level. */
  private static final Logger ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private LuceneAdvice() {}

  /** Keeps it out of the log. */
  static void passOver() {
    ADVICE.setLevel(Level.SEVERE);
  }
}

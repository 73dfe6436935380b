package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** What somebody may have meant who typed a word that no entry has. */
final class Spelling {
  private static final float LEAST_ALIKE = 0.6f;

  private final IndexTerms terms = new IndexTerms();

  /**
   * The text with the nearest words that there are; empty when nothing is near, or nothing wrong.
   */
  Optional<String> meant(String text, SearchText.Reading reading, IndexReader index)
      throws IOException {
    if (reading.wrong().isEmpty()) {
      return Optional.empty();
    }
    var near = new HashMap<String, Optional<String>>();
    for (var word : reading.wrong()) {
      near.put(word, nearest(word, index));
    }
    var better = new StringBuilder();
    int copied = 0;
    for (var word : terms.of(IndexFields.WORDS, text)) {
      var nearest = near.getOrDefault(word.term(), Optional.empty());
      if (nearest.isPresent()) {
        better.append(text, copied, word.start()).append(nearest.get());
        copied = word.end();
      }
    }
    return copied == 0
        ? Optional.empty()
        : Optional.of(better.append(text, copied, text.length()).toString());
  }

  private static Optional<String> nearest(String word, IndexReader index) throws IOException {
    var checker = new DirectSpellChecker();
    checker.setMinQueryLength(WordQueries.LONG_WORD - 1);
    checker.setAccuracy(LEAST_ALIKE);
    checker.setMaxQueryFrequency(0);
    checker.setMinPrefix(0);
    var near =
        checker.suggestSimilar(
            new Term(IndexFields.WORDS, word), 1, index, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return near.length == 0 ? Optional.empty() : Optional.of(near[0].string);
  }
}

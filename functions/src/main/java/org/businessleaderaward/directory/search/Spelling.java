package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.businessleaderaward.directory.documents.Vocabulary;

/** What somebody may have meant who typed a word that no entry has. */
final class Spelling {
  /** So many letters may be wrong, in words of so many. */
  static final int ERRORS = 2;

  private static final int LEAST_LETTERS = 4;
  private static final float LEAST_ALIKE = 0.6f;

  private final IndexTerms terms = new IndexTerms();

  /** Whether a word has the letters that it must have for another to be meant. */
  static boolean isLongEnough(String word) {
    return word.codePointCount(0, word.length()) >= LEAST_LETTERS;
  }

  /**
   * The text with the nearest words that there are; empty when nothing is near, or nothing wrong.
   */
  Optional<String> meant(String text, SearchText.Reading reading, IndexReader index)
      throws IOException {
    if (reading.wrong().isEmpty()) {
      return Optional.empty();
    }
    var near = new HashMap<String, Optional<String>>();
    for (var wrong : reading.wrong().entrySet()) {
      near.put(wrong.getKey(), nearest(wrong.getValue().near(), index));
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

  /** The likest word; of several, the one that most entries have. */
  private static Optional<String> nearest(List<Vocabulary.Near> near, IndexReader index)
      throws IOException {
    Optional<String> nearest = Optional.empty();
    int most = 0;
    for (var each : near) {
      if (each.likeness() <= LEAST_ALIKE || each.likeness() < near.getFirst().likeness()) {
        break;
      }
      int entries = index.docFreq(new Term(IndexFields.WORDS, each.term()));
      if (entries > most) {
        most = entries;
        nearest = Optional.of(each.term());
      }
    }
    return nearest;
  }
}

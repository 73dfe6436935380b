package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.businessleaderaward.directory.documents.Vocabulary;
import org.businessleaderaward.language.Language;

/**
 * The words of one request that no entry has: so many at most are looked for in other ways, each
 * once, for that takes long; the others as they are written, which is said. For one thread.
 */
public final class UnknownWords {
  /** So many that the time of a request is kept. */
  private static final int MOST = 10;

  private final Map<String, Found> found = new HashMap<>();
  private final Set<String> asWritten = new LinkedHashSet<>();

  /**
   * What was found for a word.
   *
   * @param query what looks for it in other ways
   * @param near words of entries that are near, the likest first, also those with more errors than
   *     are looked for
   */
  record Found(Query query, List<Vocabulary.Near> near) {
    private static Found of(String word, Snapshot snapshot, WordQueries queries)
        throws IOException {
      int errors = WordQueries.errors(word);
      var near =
          Spelling.isLongEnough(word)
              ? snapshot.near(IndexFields.WORDS, word, Spelling.ERRORS)
              : List.<Vocabulary.Near>of();
      var query =
          queries.inOtherWays(
              word,
              near.stream().filter(each -> each.errors() <= errors).toList(),
              queries.withOneError(IndexFields.COUNTRY_WORDS, word));
      return new Found(snapshot.searcher().rewrite(query), near);
    }
  }

  private UnknownWords() {}

  /** As many as a request may have. */
  public static UnknownWords ofRequest() {
    return new UnknownWords();
  }

  /**
   * What was found for a word before in this request, or is found now; empty when there have been
   * too many.
   */
  Optional<Found> find(String word, Snapshot snapshot, WordQueries queries) throws IOException {
    var known = found.get(word);
    if (known == null && found.size() < MOST) {
      known = Found.of(word, snapshot, queries);
      found.put(word, known);
    }
    if (known == null) {
      asWritten.add(word);
    }
    return Optional.ofNullable(known);
  }

  /** Those that were looked for as they are written only, because there were too many. */
  List<String> asWritten() {
    return List.copyOf(asWritten);
  }

  /**
   * Words of a search that are no words of any language, as far as the entries and the thesaurus
   * tell. Each is read as the likest word that means something.
   *
   * @param near what was found for each of them
   */
  record Misspelled(Map<String, Found> near, Thesaurus thesaurus) {
    /** A shorter word is too often one of its own. */
    private static final int LETTERS = 6;

    /** So many words that are near are asked for what they mean. */
    private static final int LIKEST = 3;

    private static final IndexTerms TERMS = new IndexTerms();

    /** Of words that no entry has as they are written. */
    static Misspelled of(Map<String, Found> near, Thesaurus thesaurus, WordQueries queries) {
      var misspelled = new HashMap<>(near);
      misspelled.keySet().removeIf(word -> word.length() < LETTERS);
      for (var language : Language.values()) {
        misspelled.keySet().removeIf(word -> isOf(language, word, thesaurus, queries));
      }
      return new Misspelled(misspelled, thesaurus);
    }

    private static boolean isOf(
        Language language, String word, Thesaurus thesaurus, WordQueries queries) {
      return TERMS.terms(IndexFields.name(language), word).stream()
          .allMatch(
              term ->
                  thesaurus.has(term)
                      || queries.has(IndexFields.name(language), term)
                      || queries.has(IndexFields.summary(language), term));
    }

    /** The term in a language of the likest word that means something there. */
    Optional<String> meant(Language language, String word) {
      var found = near.get(word);
      if (found == null) {
        return Optional.empty();
      }
      var field = IndexFields.name(language);
      return found.near().stream()
          .filter(each -> each.errors() <= WordQueries.errors(word))
          .limit(LIKEST)
          .flatMap(each -> thesaurus.meanings(field, TERMS.terms(field, each.term())).stream())
          .filter(sense -> !sense.meanings().isEmpty())
          .map(sense -> sense.words().getFirst())
          .findFirst();
    }
  }
}

package org.businessleaderaward.directory.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.language.Language;

/**
 * Words of a search that are no words of any language, as far as the entries and the thesaurus
 * tell. Each is read as the likest word that means something.
 *
 * @param near what was found for each of them
 */
record MisspelledWords(Map<String, UnknownWords.Found> near, Thesaurus thesaurus) {
  /** A shorter word is too often one of its own. */
  private static final int LETTERS = 6;

  /** So many words that are near are asked for what they mean. */
  private static final int LIKEST = 3;

  private static final IndexTerms TERMS = new IndexTerms();

  /** Of words that no entry has as they are written. */
  static MisspelledWords of(
      Map<String, UnknownWords.Found> near, Thesaurus thesaurus, WordQueries queries) {
    var misspelled = new HashMap<>(near);
    misspelled.keySet().removeIf(word -> word.length() < LETTERS);
    for (var language : Language.values()) {
      misspelled.keySet().removeIf(word -> isOf(language, word, thesaurus, queries));
    }
    return new MisspelledWords(misspelled, thesaurus);
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

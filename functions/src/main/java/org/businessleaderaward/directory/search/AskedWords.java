package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.Query;
import org.businessleaderaward.language.Language;

/**
 * A text that is looked for, cut into words, with what was found out of each. It takes long, and is
 * the same for all steps of a search.
 *
 * @param text as it was typed
 * @param words its words, folded
 * @param near what was found for each of those that no entry has, as far as they are looked for in
 *     other ways
 * @param beginnings what the last word may be the beginning of, and the last but the commonest
 * @param saying its terms in each language that has any of it
 */
record AskedWords(
    String text,
    List<String> words,
    Map<String, UnknownWords.Found> near,
    Map<String, Query> beginnings,
    Map<Language, List<String>> saying) {
  /** Words that count; the rest of a longer text narrows nothing. */
  static final int WORDS = 12;

  /** Of so many words those that ask a question are left out. */
  private static final int LOOKED_THROUGH = 3 * WORDS;

  /**
   * No word of an entry that people would misspell has more letters: the longest of the first
   * entries has 19.
   */
  private static final int LONGEST_WORD = 25;

  /** So many words that no entry has are looked for in other ways. */
  private static final int WRONG = 4;

  private static final IndexTerms TERMS = new IndexTerms();

  /**
   * Cuts a text.
   *
   * @param unknown how many words may be looked for in other ways
   * @param thesaurus what tells what misspelled words mean
   * @param queries what looks for them in the snapshot
   */
  static AskedWords of(
      String text,
      Snapshot snapshot,
      UnknownWords unknown,
      Thesaurus thesaurus,
      WordQueries queries)
      throws IOException {
    var plain = TERMS.of(IndexFields.WORDS, text);
    var words = plain.stream().map(IndexTerms.At::term).distinct().limit(WORDS).toList();
    var near = new LinkedHashMap<String, UnknownWords.Found>();
    for (var word : wrong(words, queries)) {
      unknown.find(word, snapshot, queries).ifPresent(found -> near.put(word, found));
    }
    var misspelled = UnknownWords.Misspelled.of(near, thesaurus, queries);
    var saying = new EnumMap<Language, List<String>>(Language.class);
    if (!words.isEmpty()) {
      var asPlain = new HashMap<Place, String>();
      plain.forEach(word -> asPlain.putIfAbsent(new Place(word.start(), word.end()), word.term()));
      for (var language : Language.values()) {
        snapshot.time().check();
        var inLanguage = saying(language, text, asPlain, misspelled);
        if (!inLanguage.isEmpty()) {
          saying.put(language, inLanguage);
        }
      }
    }
    return new AskedWords(text, words, near, beginnings(words, queries), saying);
  }

  /** What has a word that begins with this one. */
  Query beginning(String word) {
    return Objects.requireNonNull(beginnings.get(word));
  }

  /** Words of which one alone says something: those that are a commonest word of no language. */
  static List<String> withoutCommonest(List<String> words) {
    return words.stream().filter(word -> !LanguageAnalyzer.isCommonest(word)).toList();
  }

  private static Map<String, Query> beginnings(List<String> words, WordQueries queries)
      throws IOException {
    var beginnings = new HashMap<String, Query>();
    for (var some : List.of(words, withoutCommonest(words))) {
      if (!some.isEmpty() && !beginnings.containsKey(some.getLast())) {
        beginnings.put(some.getLast(), queries.beginning(some.getLast()));
      }
    }
    return beginnings;
  }

  /**
   * Words that no entry has; those of a country's name are right, though none is of that country.
   */
  private static Set<String> wrong(List<String> words, WordQueries queries) {
    var wrong = new LinkedHashSet<String>();
    for (var word : words) {
      if (isNoLongerThanWords(word)
          && !queries.has(IndexFields.WORDS, word)
          && !queries.has(IndexFields.COUNTRY_WORDS, word)
          && !queries.has(IndexFields.INITIALS, word)) {
        wrong.add(word);
      }
    }
    if (!wrong.isEmpty()) {
      CountryWords.known()
          .in(words)
          .forEach(country -> wrong.removeAll(words.subList(country.from(), country.to())));
    }
    return wrong.stream().limit(WRONG).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether a word has no more letters than words have. */
  static boolean isNoLongerThanWords(String word) {
    return word.length() <= LONGEST_WORD;
  }

  /** Where a word stands in a text. */
  private record Place(int start, int end) {}

  /**
   * The terms of a text in a language without those that ask a question, where others are left.
   *
   * @param plain its plain words
   */
  private static List<String> saying(
      Language language,
      String text,
      Map<Place, String> plain,
      UnknownWords.Misspelled misspelled) {
    var all = TERMS.of(IndexFields.name(language), text);
    var saying =
        all.stream()
            .limit(LOOKED_THROUGH)
            .filter(term -> !LanguageAnalyzer.isOfQuestions(plain(term, text, plain)))
            .toList();
    return (saying.isEmpty() ? all : saying)
        .stream()
            .map(at -> misspelled.meant(language, plain(at, text, plain)).orElse(at.term()))
            .distinct()
            .limit(WORDS)
            .toList();
  }

  /** The plain word of a term in a language; of one that is cut otherwise there, its first. */
  private static String plain(IndexTerms.At term, String text, Map<Place, String> plain) {
    return plain.computeIfAbsent(
        new Place(term.start(), term.end()),
        place ->
            TERMS.of(IndexFields.WORDS, text.substring(place.start(), place.end())).stream()
                .map(IndexTerms.At::term)
                .findFirst()
                .orElse(""));
  }
}

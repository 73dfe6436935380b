package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.businessleaderaward.language.Language;

/**
 * Makes a query of what somebody typed. It is read as text of each of the languages, and as plain
 * words; the reading that fits an entry best counts. Words that mean the same ({@link Thesaurus})
 * in any language count as well, so do words with the same beginning, and countries that an entry
 * has by any of their names. How many of the words must be found is the {@link Step}; the last word
 * may be the beginning of one. What stands in quotation marks must stand so. A word that no entry
 * has is also looked for in other scripts and, when it is long, with one or two letters wrong; that
 * takes long, so it is done for a few words only, and for none that is longer than words are.
 */
final class SearchText {
  /** Words that count; the rest of a longer text narrows nothing. */
  private static final int WORDS = 12;

  /** Of so many words those that ask a question are left out, each by an analysis of its own. */
  private static final int LOOKED_THROUGH = 3 * WORDS;

  /** No word of an entry that people would look for has more letters. */
  private static final int LONGEST_WORD = 40;

  /** So many words that no entry has are looked for in other ways. */
  private static final int WRONG = 4;

  private static final int PHRASES = 4;

  private static final Pattern QUOTED = Pattern.compile("[\"«“„「『](.+?)[\"»”“」』]", Pattern.DOTALL);

  private final IndexTerms terms = new IndexTerms();

  /**
   * A text as it was read.
   *
   * @param query what it asks for
   * @param words its words, folded
   * @param wrong those that no entry has, as far as they are looked for in other ways
   */
  record Reading(Query query, List<String> words, Set<String> wrong) {
    /** The beginning that the last word may be. */
    String beginning() {
      return words.isEmpty() ? "" : words.getLast();
    }
  }

  /**
   * A text cut into words. It takes long, and is the same for all steps of a search.
   *
   * @param text as it was typed
   * @param words its words, folded
   * @param near what looks for each of those that no entry has, as far as they are looked for in
   *     other ways
   * @param saying its terms in each language that has any of it
   */
  record Cut(
      String text,
      List<String> words,
      Map<String, Query> near,
      Map<Language, List<String>> saying) {}

  /** Cuts a text. */
  Cut cut(String text, IndexSearcher searcher) throws IOException {
    var words = terms.different(IndexFields.WORDS, text, WORDS);
    var near = new LinkedHashMap<String, Query>();
    for (var word : wrong(words, searcher.getIndexReader())) {
      near.put(word, searcher.rewrite(WordQueries.plain(word, true)));
    }
    var saying = new EnumMap<Language, List<String>>(Language.class);
    if (!words.isEmpty()) {
      for (var language : Language.values()) {
        var inLanguage = saying(IndexFields.name(language), text);
        if (!inLanguage.isEmpty()) {
          saying.put(language, inLanguage);
        }
      }
    }
    return new Cut(text, words, near, saying);
  }

  /**
   * Reads a text.
   *
   * @param meanings what words mean, and what has a meaning
   */
  Reading read(Cut cut, Meanings meanings, Step step) {
    var words = cut.words();
    if (words.isEmpty()) {
      return new Reading(new MatchNoDocsQuery("no word"), words, Set.of());
    }
    var readings = new ArrayList<Query>();
    cut.saying()
        .forEach(
            (language, inLanguage) ->
                readings.add(
                    some(
                        meanings.of(IndexFields.name(language), inLanguage),
                        step,
                        words.getLast(),
                        term -> WordQueries.in(language, term))));
    var plain = step == Step.ANY ? withoutCommonest(words) : words;
    if (!plain.isEmpty()) {
      readings.add(
          some(
              meanings.of(IndexFields.WORDS, plain),
              step,
              plain.getLast(),
              word -> {
                var near = cut.near().get(word);
                return near == null ? WordQueries.plain(word, false) : near;
              }));
    }
    var best = new BooleanQuery.Builder().add(new DisjunctionMaxQuery(readings, 0), Occur.MUST);
    if (words.size() > 1) {
      best.add(WordQueries.nameBeginning(terms.whole(cut.text())), Occur.SHOULD);
    }
    return new Reading(withPhrases(cut.text(), best.build()), words, cut.near().keySet());
  }

  /**
   * Words that no entry has; those of a country's name are right, though none is of that country.
   */
  private static Set<String> wrong(List<String> words, IndexReader index) throws IOException {
    var wrong = new LinkedHashSet<String>();
    for (var word : words) {
      if (isNoLongerThanWords(word)
          && index.docFreq(new Term(IndexFields.WORDS, word)) == 0
          && index.docFreq(new Term(IndexFields.COUNTRY_WORDS, word)) == 0
          && index.docFreq(new Term(IndexFields.INITIALS, word)) == 0) {
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

  private Query withPhrases(String text, Query rest) {
    var phrases =
        QUOTED.matcher(text).results().limit(PHRASES).map(found -> phrase(found.group(1))).toList();
    if (phrases.isEmpty()) {
      return rest;
    }
    var query = new BooleanQuery.Builder().add(rest, Occur.MUST);
    phrases.forEach(phrase -> query.add(phrase, Occur.FILTER));
    return query.build();
  }

  private Query phrase(String text) {
    var phrase = new PhraseQuery.Builder();
    terms.of(IndexFields.WORDS, text).stream()
        .limit(WORDS)
        .forEach(word -> phrase.add(new Term(IndexFields.WORDS, word.term())));
    return phrase.build();
  }

  /** The terms of a text in a language without those that ask a question, where others are left. */
  private List<String> saying(String field, String text) {
    var all = terms.of(field, text);
    var saying =
        all.stream()
            .limit(LOOKED_THROUGH)
            .filter(
                term ->
                    terms
                        .different(IndexFields.WORDS, text.substring(term.start(), term.end()), 1)
                        .stream()
                        .noneMatch(LanguageAnalyzer::isOfQuestions))
            .toList();
    return (saying.isEmpty() ? all : saying)
        .stream().map(IndexTerms.At::term).distinct().limit(WORDS).toList();
  }

  /** Words of which one alone says something: those that are a commonest word of no language. */
  private static List<String> withoutCommonest(List<String> words) {
    return words.stream().filter(word -> !LanguageAnalyzer.isCommonest(word)).toList();
  }

  private static Query some(
      List<Meanings.Meant> senses, Step step, String last, Function<String, Query> word) {
    var query = new BooleanQuery.Builder();
    for (var sense : senses.subList(0, senses.size() - 1)) {
      query.add(WordQueries.sense(sense, word), Occur.SHOULD);
    }
    query.add(
        new DisjunctionMaxQuery(
            List.of(WordQueries.sense(senses.getLast(), word), WordQueries.beginning(last)),
            WordQueries.BESIDE_THE_BEST),
        Occur.SHOULD);
    return query.setMinimumNumberShouldMatch(step.least(senses.size())).build();
  }

  /**
   * How many words of a search an entry must have: a search goes from step to step only while it
   * finds few entries. The names are the values of the schema's enum.
   */
  enum Step {
    ALL {
      @Override
      int least(int words) {
        return words;
      }
    },
    MOST {
      @Override
      int least(int words) {
        return words < 3 ? words : words - Math.max(1, words / 4);
      }
    },
    ANY {
      @Override
      int least(int words) {
        return 1;
      }
    };

    /** How many of so many words must be found. */
    abstract int least(int words);
  }
}

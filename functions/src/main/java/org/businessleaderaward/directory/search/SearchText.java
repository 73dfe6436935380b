package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.businessleaderaward.language.Language;

/**
 * Makes a query of what somebody typed. It is read as text of each of the languages, and as plain
 * words; the reading that fits an entry best counts. Of up to three words all must be found, of
 * more three in four; the last word may be the beginning of one. What stands in quotation marks
 * must stand so. A word that no entry has is also looked for in other scripts and, when it is long,
 * with one letter wrong; that takes long, so it is done for a few words only, and for none that is
 * longer than words are.
 */
final class SearchText {
  /** Words that count; the rest of a longer text narrows nothing. */
  private static final int WORDS = 12;

  /** The letters that a word must have for one of them to be wrong. */
  static final int LONG_WORD = 5;

  /** No word of an entry that people would look for has more letters. */
  private static final int LONGEST_WORD = 40;

  /** So many words that no entry has are looked for in other ways. */
  private static final int WRONG = 4;

  private static final int PHRASES = 4;

  private static final Pattern QUOTED = Pattern.compile("[\"«“„「『](.+?)[\"»”“」』]", Pattern.DOTALL);

  private static final float NAME = 4;
  private static final float PARTICIPANTS = 2;
  private static final float SUMMARY = 1;
  private static final float PLAIN_NAME = 3;
  private static final float BEGINNING = 0.5f;
  private static final float OTHER_SCRIPT = 1.5f;
  private static final float SOUND = 0.4f;
  private static final float TYPING_ERROR = 0.5f;
  private static final float BESIDE_THE_BEST = 0.1f;
  private static final int MOST_EXPANSIONS = 40;

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

  Reading read(String text, IndexReader index) throws IOException {
    var words = terms.different(IndexFields.WORDS, text, WORDS);
    if (words.isEmpty()) {
      return new Reading(new MatchNoDocsQuery("no word"), words, Set.of());
    }
    var wrong = new LinkedHashSet<String>();
    for (var word : words) {
      if (wrong.size() < WRONG
          && isNoLongerThanWords(word)
          && index.docFreq(new Term(IndexFields.WORDS, word)) == 0) {
        wrong.add(word);
      }
    }
    var beginning = beginning(words.getLast());
    var readings = new ArrayList<Query>();
    for (var language : Language.values()) {
      var inLanguage = terms.different(IndexFields.name(language), text, WORDS);
      if (!inLanguage.isEmpty()) {
        readings.add(all(inLanguage.stream().map(term -> in(language, term)).toList(), beginning));
      }
    }
    readings.add(
        all(words.stream().map(word -> plain(word, wrong.contains(word))).toList(), beginning));
    var best = new DisjunctionMaxQuery(readings, 0);
    return new Reading(withPhrases(text, best), words, wrong);
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

  private static Query beginning(String word) {
    var prefix = new PrefixQuery(new Term(IndexFields.WORDS, word));
    if (!Romanised.isForeign(word)) {
      return new BoostQuery(
          new DisjunctionMaxQuery(
              List.of(prefix, new PrefixQuery(new Term(IndexFields.LATIN, word))), 0),
          BEGINNING);
    }
    return new BoostQuery(prefix, BEGINNING);
  }

  private static Query in(Language language, String term) {
    return new DisjunctionMaxQuery(
        List.of(
            term(IndexFields.name(language), term, NAME),
            term(IndexFields.participants(language), term, PARTICIPANTS),
            term(IndexFields.summary(language), term, SUMMARY)),
        BESIDE_THE_BEST);
  }

  /** A word as it is and, when no entry has it, in other scripts, by its sound, with an error. */
  static Query plain(String word, boolean wrong) {
    var ways = new ArrayList<Query>();
    ways.add(term(IndexFields.NAMES, word, PLAIN_NAME));
    ways.add(term(IndexFields.WORDS, word, SUMMARY));
    if (Romanised.isForeign(word)) {
      if (wrong) {
        for (var form : Romanised.of(word)) {
          ways.add(term(IndexFields.WORDS, form, OTHER_SCRIPT));
          ways.add(term(IndexFields.LATIN, form, OTHER_SCRIPT));
        }
        if (Romanised.isArabic(word)) {
          sound(IndexFields.OTHER_SOUND, Romanised.arabicSound(word), ways);
        }
      }
    } else {
      ways.add(term(IndexFields.LATIN, word, OTHER_SCRIPT));
      if (wrong) {
        sound(IndexFields.ARABIC_SOUND, Romanised.sound(word), ways);
      }
    }
    if (wrong && word.codePointCount(0, word.length()) >= LONG_WORD) {
      ways.add(
          new BoostQuery(
              new FuzzyQuery(new Term(IndexFields.WORDS, word), 1, 1, MOST_EXPANSIONS, true),
              TYPING_ERROR));
    }
    return new DisjunctionMaxQuery(ways, BESIDE_THE_BEST);
  }

  private static void sound(String field, String sound, List<Query> ways) {
    if (!sound.isEmpty()) {
      ways.add(term(field, sound, SOUND));
    }
  }

  private static Query term(String field, String term, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, term)), boost);
  }

  private static Query all(List<Query> words, Query beginning) {
    var query = new BooleanQuery.Builder();
    words.subList(0, words.size() - 1).forEach(word -> query.add(word, Occur.SHOULD));
    query.add(
        new DisjunctionMaxQuery(List.of(words.getLast(), beginning), BESIDE_THE_BEST),
        Occur.SHOULD);
    query.setMinimumNumberShouldMatch(words.size() - words.size() / 4);
    return query.build();
  }
}

package org.businessleaderaward.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.businessleaderaward.language.Language;

/**
 * Makes a query of what somebody typed. It is read as text of each of the six languages, and as
 * plain words; the reading that fits an entry best counts. Of up to three words all must be found,
 * of more three in four; the last word may be the beginning of one.
 */
final class SearchText {
  /** Words that count; the rest of a longer text narrows nothing. */
  private static final int WORDS = 12;

  private static final float NAME = 4;
  private static final float PARTICIPANTS = 2;
  private static final float SUMMARY = 1;
  private static final float BEGINNING = 0.5f;
  private static final float BESIDE_THE_BEST = 0.1f;

  private final Analyzer analyzer = IndexFields.analyzer();

  Query query(String text) {
    var words = terms(IndexFields.WORDS, text);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    var beginning =
        new BoostQuery(new PrefixQuery(new Term(IndexFields.WORDS, words.getLast())), BEGINNING);
    var readings = new ArrayList<Query>();
    for (var language : Language.values()) {
      var terms = terms(IndexFields.name(language), text);
      if (!terms.isEmpty()) {
        readings.add(all(terms.stream().map(term -> in(language, term)).toList(), beginning));
      }
    }
    readings.add(
        all(
            words.stream()
                .<Query>map(word -> new TermQuery(new Term(IndexFields.WORDS, word)))
                .toList(),
            beginning));
    return new DisjunctionMaxQuery(readings, 0);
  }

  private static Query in(Language language, String term) {
    return new DisjunctionMaxQuery(
        List.of(
            term(IndexFields.name(language), term, NAME),
            term(IndexFields.participants(language), term, PARTICIPANTS),
            term(IndexFields.summary(language), term, SUMMARY)),
        BESIDE_THE_BEST);
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

  private List<String> terms(String field, String text) {
    var terms = new LinkedHashSet<String>();
    try (var tokens = analyzer.tokenStream(field, text)) {
      var term = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && terms.size() < WORDS) {
        terms.add(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(terms);
  }
}

package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.businessleaderaward.directory.documents.DocumentSet;
import org.businessleaderaward.directory.documents.SoughtTerms;
import org.businessleaderaward.directory.documents.Vocabulary;
import org.businessleaderaward.directory.names.Romanised;
import org.businessleaderaward.language.Language;

/**
 * What looks for one word of a search, or for words that mean one thing: only what the snapshot has
 * is looked for. For one search by one thread.
 */
final class WordQueries {
  private static final float NAME = 2.5f;
  private static final float PARTICIPANTS = 1.5f;
  private static final float SUMMARY = 1;
  private static final float COUNTRY = 7;
  private static final float NAMED_COUNTRY = 6;
  private static final float PLAIN_NAME = 2;
  private static final float BEGINNING = 0.5f;
  private static final float OTHER_SCRIPT = 1.5f;
  private static final float SOUND = 0.4f;
  private static final float TYPING_ERROR = 0.5f;
  private static final float NAME_MEANING = 1.5f;
  private static final float WHOLE_NAME = 4;
  private static final float MEANING = 1.3f;
  private static final float REGION = 4;
  private static final float FAMILY = 0.7f;
  static final float BESIDE_THE_BEST = 0.1f;

  /** Languages in which a word of Latin letters is a name, as it is in any other. */
  private static final Set<Language> OF_OTHER_LETTERS =
      Set.of(Language.AR, Language.RU, Language.ZH);

  private static final int MOST_NEAR = 40;

  /** The letters that a word must have for one of them to be wrong. */
  static final int LONG_WORD = 5;

  /** The letters that a word must have for two of them to be wrong. */
  private static final int LONGER_WORD = 8;

  private final Snapshot snapshot;
  private final SoughtTerms terms;

  /** Looks in a snapshot. */
  WordQueries(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.terms = new SoughtTerms(snapshot.searcher());
  }

  /** Whether any entry has a term in a field. */
  boolean has(String field, String term) {
    return terms.has(field, term);
  }

  /** How many letters of a word may be wrong. */
  static int errors(String word) {
    int letters = word.codePointCount(0, word.length());
    return letters >= LONGER_WORD ? 2 : letters >= LONG_WORD ? 1 : 0;
  }

  /** The words of a text that belong together, or what has any of their meanings. */
  static Query sense(Meanings.Meant sense, Function<String, Query> word) {
    var own = together(sense.words(), word);
    if (sense.ways().isEmpty() && sense.parts().isEmpty()) {
      return own;
    }
    var ways = new ArrayList<Query>();
    ways.add(own);
    ways.addAll(sense.ways());
    for (var part : sense.parts()) {
      ways.add(
          new BooleanQuery.Builder()
              .add(new DisjunctionMaxQuery(part.ways(), BESIDE_THE_BEST), Occur.MUST)
              .add(together(part.left(), word), Occur.MUST)
              .build());
    }
    return new DisjunctionMaxQuery(ways, BESIDE_THE_BEST);
  }

  /** What has a meaning in its name or in what it says. */
  List<Query> meaning(String meaning) {
    var ways = new ArrayList<Query>();
    add(IndexFields.NAME_MEANINGS, meaning, NAME_MEANING, ways);
    add(IndexFields.MEANINGS, meaning, MEANING, ways);
    return ways;
  }

  /** What has a region in its name, or a country of it; or speaks of one. */
  List<Query> region(String region) {
    var ways = new ArrayList<Query>();
    add(IndexFields.NAME_MEANINGS, region, REGION, ways);
    add(IndexFields.MEANINGS, region, REGION, ways);
    return ways;
  }

  /** What has one of these texts in its name, or in what it says, in a language. */
  static List<Query> anyOf(Language language, List<String> texts) {
    var builder = new QueryBuilder(IndexFields.asking());
    var ways = new ArrayList<Query>();
    for (var text : texts) {
      var named = builder.createPhraseQuery(IndexFields.name(language), text);
      var said = builder.createPhraseQuery(IndexFields.summary(language), text);
      if (named != null && said != null) {
        ways.add(new BoostQuery(named, NAME_MEANING));
        ways.add(new BoostQuery(said, MEANING));
      }
    }
    return ways;
  }

  private static Query together(List<String> words, Function<String, Query> word) {
    if (words.size() == 1) {
      return word.apply(words.getFirst());
    }
    var all = new BooleanQuery.Builder();
    words.forEach(each -> all.add(word.apply(each), Occur.MUST));
    return all.build();
  }

  /** A term of a language, or one of the same family. */
  Query in(Language language, String term) {
    var ways = new ArrayList<Query>();
    add(IndexFields.name(language), term, NAME, ways);
    add(IndexFields.participants(language), term, PARTICIPANTS, ways);
    add(IndexFields.summary(language), term, SUMMARY, ways);
    add(IndexFields.countries(language), term, COUNTRY, ways);
    add(IndexFields.namedCountries(language), term, NAMED_COUNTRY, ways);
    if (OF_OTHER_LETTERS.contains(language) && !Romanised.isForeign(term)) {
      add(IndexFields.WORDS, term, PARTICIPANTS, ways);
    }
    int letters = term.codePointCount(0, term.length());
    boolean hasNoSpaces = language.counting() == Language.Counting.CHARACTERS;
    if (hasNoSpaces && letters > 1) {
      ways.add(new BoostQuery(pairs(language, term, letters), FAMILY));
    } else if (!hasNoSpaces && letters >= LONG_WORD) {
      add(IndexFields.beginnings(language), LanguageAnalyzer.beginning(term), FAMILY, ways);
    }
    return new DisjunctionMaxQuery(ways, BESIDE_THE_BEST);
  }

  /** Some of each two signs of a word of a language without spaces. */
  private Query pairs(Language language, String term, int letters) {
    var pairs = new BooleanQuery.Builder();
    for (int i = 0; i < letters - 1; i++) {
      var pair = term.substring(term.offsetByCodePoints(0, i), term.offsetByCodePoints(0, i + 2));
      terms
          .query(IndexFields.beginnings(language), pair)
          .ifPresent(each -> pairs.add(each, Occur.SHOULD));
    }
    return pairs.build();
  }

  /** A word as it is. */
  Query plain(String word) {
    return new DisjunctionMaxQuery(asWritten(word), BESIDE_THE_BEST);
  }

  /**
   * A word as it is, in other scripts, by its sound, and with errors.
   *
   * @param near words that are near, the likest first
   * @param countries words of countries' names that are near
   */
  Query inOtherWays(String word, List<Vocabulary.Near> near, List<Vocabulary.Near> countries) {
    var ways = asWritten(word);
    if (Romanised.isForeign(word)) {
      for (var form : Romanised.of(word)) {
        add(IndexFields.WORDS, form, OTHER_SCRIPT, ways);
        add(IndexFields.LATIN, form, OTHER_SCRIPT, ways);
      }
      if (Romanised.isArabic(word)) {
        sound(IndexFields.OTHER_SOUND, Romanised.arabicSound(word), ways);
      }
    } else {
      sound(IndexFields.ARABIC_SOUND, Romanised.sound(word), ways);
    }
    nearly(IndexFields.WORDS, near, ways);
    nearly(IndexFields.COUNTRY_WORDS, countries, ways);
    return new DisjunctionMaxQuery(ways, BESIDE_THE_BEST);
  }

  /**
   * The same of a word of a name, whose likeness is reckoned afterwards: with one letter wrong at
   * most, since a request may have many names.
   */
  Query ofName(String word) {
    return inOtherWays(
        word, withOneError(IndexFields.WORDS, word), withOneError(IndexFields.COUNTRY_WORDS, word));
  }

  /** Words of a field that a word may be with one letter wrong. */
  List<Vocabulary.Near> withOneError(String field, String word) {
    return errors(word) > 0 ? snapshot.near(field, word, 1) : List.of();
  }

  private List<Query> asWritten(String word) {
    var ways = new ArrayList<Query>();
    add(IndexFields.NAMES, word, PLAIN_NAME, ways);
    add(IndexFields.WORDS, word, SUMMARY, ways);
    add(IndexFields.COUNTRY_WORDS, word, COUNTRY, ways);
    add(IndexFields.INITIALS, word, OTHER_SCRIPT, ways);
    if (!Romanised.isForeign(word)) {
      add(IndexFields.LATIN, word, OTHER_SCRIPT, ways);
    }
    return ways;
  }

  /** What has one of these, as it scores one word that is written in many ways. */
  private static void nearly(String field, List<Vocabulary.Near> near, List<Query> ways) {
    if (!near.isEmpty()) {
      var any = new BlendedTermQuery.Builder().setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE);
      near.stream()
          .limit(MOST_NEAR)
          .forEach(each -> any.add(new Term(field, each.term()), each.likeness()));
      ways.add(new BoostQuery(any.build(), TYPING_ERROR));
    }
  }

  /**
   * What has a word with this beginning, which each reading of a text asks for: it is looked for
   * once.
   */
  Query beginning(String word) throws IOException {
    var ways = new BooleanQuery.Builder();
    ways.add(new PrefixQuery(new Term(IndexFields.WORDS, word)), Occur.SHOULD);
    ways.add(new PrefixQuery(new Term(IndexFields.COUNTRY_WORDS, word)), Occur.SHOULD);
    if (!Romanised.isForeign(word)) {
      ways.add(new PrefixQuery(new Term(IndexFields.LATIN, word)), Occur.SHOULD);
    }
    return new BoostQuery(DocumentSet.of(ways.build(), snapshot.searcher()), BEGINNING);
  }

  private void sound(String field, String sound, List<Query> ways) {
    if (!sound.isEmpty()) {
      add(field, sound, SOUND, ways);
    }
  }

  /** What has a name that begins as a whole text does. */
  static Query nameBeginning(String whole) {
    return new BoostQuery(
        new ConstantScoreQuery(new PrefixQuery(new Term(IndexFields.WHOLE_NAME, whole))),
        WHOLE_NAME);
  }

  private void add(String field, String term, float boost, List<Query> ways) {
    terms.query(field, term).ifPresent(each -> ways.add(new BoostQuery(each, boost)));
  }
}

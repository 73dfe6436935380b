package org.businessleaderaward.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

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
  private static final int PHRASES = 4;

  private static final Pattern QUOTED = Pattern.compile("[\"«“„「『](.+?)[\"»”“」』]", Pattern.DOTALL);

  private final IndexTerms terms = new IndexTerms();

  /**
   * A text as it was read.
   *
   * @param query what scores that which it asks for
   * @param ways what it asks for in each of the languages that it may be in
   * @param phrases what must stand there, whatever the language
   * @param words its words, folded
   * @param wrong those that no entry has, as far as they are looked for in other ways
   */
  record Reading(
      Query query, List<Way> ways, List<Query> phrases, List<String> words, Set<String> wrong) {
    /** How many words it has where it has most; those that mean one thing together are one. */
    int senses() {
      return ways.stream().mapToInt(way -> way.senses().size()).max().orElse(0);
    }

    /** The beginning that the last word may be. */
    String beginning() {
      return words.isEmpty() ? "" : words.getLast();
    }
  }

  /**
   * What a text asks for in a language: so many of these at least.
   *
   * @param senses what looks for each of its words; it is the same in each step
   */
  record Way(List<Query> senses, int least) {
    private Query scored() {
      var query = new BooleanQuery.Builder();
      senses.forEach(sense -> query.add(sense, Occur.SHOULD));
      return query.setMinimumNumberShouldMatch(least).build();
    }
  }

  /**
   * Reads a text.
   *
   * @param meanings what words mean, and what has a meaning
   */
  Reading read(AskedWords asked, Meanings meanings, Step step) {
    var words = asked.words();
    if (words.isEmpty()) {
      return new Reading(new MatchNoDocsQuery("no word"), List.of(), List.of(), words, Set.of());
    }
    var ways = new ArrayList<Way>();
    for (var saying : asked.saying().entrySet()) {
      var language = saying.getKey();
      var meant = meanings.of(IndexFields.name(language), saying.getValue());
      var beginning = asked.beginning(words.getLast());
      ways.add(way(meant, step, beginning, term -> WordQueries.in(language, term)));
    }
    var plain = step == Step.ANY ? AskedWords.withoutCommonest(words) : words;
    if (!plain.isEmpty()) {
      ways.add(
          way(
              meanings.of(IndexFields.WORDS, plain),
              step,
              asked.beginning(plain.getLast()),
              word -> {
                var near = asked.near().get(word);
                return near == null ? WordQueries.plain(word, false) : near;
              }));
    }
    var best = new DisjunctionMaxQuery(ways.stream().map(Way::scored).toList(), 0);
    var query = new BooleanQuery.Builder().add(best, Occur.MUST);
    if (words.size() > 1) {
      query.add(WordQueries.nameBeginning(terms.whole(asked.text())), Occur.SHOULD);
    }
    var phrases = phrases(asked.text());
    phrases.forEach(phrase -> query.add(phrase, Occur.FILTER));
    return new Reading(query.build(), ways, phrases, words, asked.near().keySet());
  }

  private List<Query> phrases(String text) {
    return QUOTED
        .matcher(text)
        .results()
        .limit(PHRASES)
        .map(found -> phrase(found.group(1)))
        .toList();
  }

  private Query phrase(String text) {
    var phrase = new PhraseQuery.Builder();
    terms.of(IndexFields.WORDS, text).stream()
        .limit(AskedWords.WORDS)
        .forEach(word -> phrase.add(new Term(IndexFields.WORDS, word.term())));
    return phrase.build();
  }

  private static Way way(
      List<Meanings.Meant> meant, Step step, Query beginning, Function<String, Query> word) {
    var senses = new ArrayList<Query>();
    for (var sense : meant.subList(0, meant.size() - 1)) {
      senses.add(WordQueries.sense(sense, word));
    }
    senses.add(
        new DisjunctionMaxQuery(
            List.of(WordQueries.sense(meant.getLast(), word), beginning),
            WordQueries.BESIDE_THE_BEST));
    return new Way(senses, step.least(meant.size()));
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

    /** The next step that asks for fewer of so many words. */
    Step after(int words) {
      return this == ALL && MOST.least(words) < words ? MOST : ANY;
    }
  }
}

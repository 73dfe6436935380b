package org.businessleaderaward.directory.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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
   * A text as a step reads it.
   *
   * @param ways what it asks for in each of the languages that it may be in
   * @param phrases what must stand there, whatever the language
   * @param named what is worth more: a name that begins so
   * @param words its words, folded
   * @param wrong what was found for those that no entry has, as far as they are looked for in other
   *     ways
   */
  record Reading(
      List<Way> ways,
      List<Query> phrases,
      Optional<Query> named,
      List<String> words,
      Map<String, UnknownWords.Found> wrong) {
    /**
     * What scores that which it asks for.
     *
     * @param isThere whether anything has what looks for a word: what nothing has is left out
     */
    Query query(Predicate<Query> isThere) {
      var some = ways.stream().flatMap(way -> way.scored(isThere).stream()).toList();
      var query = new BooleanQuery.Builder().add(new DisjunctionMaxQuery(some, 0), Occur.MUST);
      named.ifPresent(name -> query.add(name, Occur.SHOULD));
      phrases.forEach(phrase -> query.add(phrase, Occur.FILTER));
      return query.build();
    }

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
    private Optional<Query> scored(Predicate<Query> isThere) {
      var there = senses.stream().filter(isThere).toList();
      if (there.size() < least) {
        return Optional.empty();
      }
      var query = new BooleanQuery.Builder();
      there.forEach(sense -> query.add(sense, Occur.SHOULD));
      return Optional.of(query.setMinimumNumberShouldMatch(least).build());
    }
  }

  /** A text with what looks for each of its words, for all steps. */
  final class Read {
    private final AskedWords asked;
    private final Meanings meanings;
    private final WordQueries queries;
    private final List<List<Query>> inLanguages = new ArrayList<>();
    private final Map<List<String>, List<Query>> plain = new HashMap<>();
    private final List<Query> phrases;
    private final Optional<Query> named;

    private Read(AskedWords asked, Meanings meanings, WordQueries queries) {
      this.asked = asked;
      this.meanings = meanings;
      this.queries = queries;
      var words = asked.words();
      asked
          .saying()
          .forEach(
              (language, saying) ->
                  inLanguages.add(
                      senses(
                          meanings.of(IndexFields.name(language), saying, queries),
                          asked.beginning(words.getLast()),
                          term -> queries.in(language, term))));
      phrases = words.isEmpty() ? List.of() : phrases(asked.text());
      named =
          words.size() > 1
              ? Optional.of(WordQueries.nameBeginning(terms.whole(asked.text())))
              : Optional.empty();
    }

    /** How a step reads it. */
    Reading in(Step step) {
      var ways = new ArrayList<Way>();
      inLanguages.forEach(senses -> ways.add(new Way(senses, step.least(senses.size()))));
      var words = step == Step.ANY ? AskedWords.withoutCommonest(asked.words()) : asked.words();
      if (!words.isEmpty()) {
        var senses = plain.computeIfAbsent(words, this::plain);
        ways.add(new Way(senses, step.least(senses.size())));
      }
      return new Reading(ways, phrases, named, asked.words(), asked.near());
    }

    private List<Query> plain(List<String> words) {
      return senses(
          meanings.of(IndexFields.WORDS, words, queries),
          asked.beginning(words.getLast()),
          word -> {
            var near = asked.near().get(word);
            return near == null ? queries.plain(word) : near.query();
          });
    }
  }

  /** Reads a text. */
  Read read(AskedWords asked, Meanings meanings, WordQueries queries) {
    return new Read(asked, meanings, queries);
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

  private static List<Query> senses(
      List<Meanings.Meant> meant, Query beginning, Function<String, Query> word) {
    var senses = new ArrayList<Query>();
    for (var sense : meant.subList(0, meant.size() - 1)) {
      senses.add(WordQueries.sense(sense, word));
    }
    senses.add(
        new DisjunctionMaxQuery(
            List.of(WordQueries.sense(meant.getLast(), word), beginning),
            WordQueries.BESIDE_THE_BEST));
    return senses;
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

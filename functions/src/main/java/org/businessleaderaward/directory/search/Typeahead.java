package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.names.Romanised;
import org.businessleaderaward.language.Language;

/** Names that a text may be the beginning of, while it is typed. */
final class Typeahead {
  private static final int WORDS = 8;
  private static final float WHOLE_NAME = 4;
  private static final float SAME_NAME = 8;

  private final IndexTerms terms = new IndexTerms();
  private final IndexTerms.Known known;

  Typeahead(IndexTerms.Known known) {
    this.known = known;
  }

  /**
   * What is asked for.
   *
   * @param text as far as it was typed
   * @param most how many names at most
   * @param language the language in which names are preferred
   * @param sort of which entries; empty for all
   */
  record Asked(String text, int most, Language language, Optional<Sort> sort) {}

  /** What an entry is. */
  enum Sort {
    PARTNERSHIP(IndexFields.PARTNERSHIP),
    ORGANISATION(IndexFields.ORGANISATION);

    private final String indexed;

    Sort(String indexed) {
      this.indexed = indexed;
    }
  }

  /** A name, and whose it is. */
  record Hit(String text, Entry entry) {}

  List<Hit> of(Asked asked, Snapshot snapshot) throws IOException {
    var words = terms.different(IndexFields.WORDS, asked.text(), WORDS);
    if (words.isEmpty()) {
      return List.of();
    }
    var searcher = snapshot.searcher();
    var hits = new ArrayList<Hit>();
    for (var found : searcher.search(query(words, asked), asked.most()).scoreDocs) {
      var entry = snapshot.entry(found.doc);
      hits.add(new Hit(name(entry, words, asked.language()), entry));
    }
    return hits;
  }

  private Query query(List<String> words, Asked asked) {
    var query = new BooleanQuery.Builder();
    asked
        .sort()
        .map(sort -> new TermQuery(new Term(IndexFields.SORT, sort.indexed)))
        .ifPresent(sort -> query.add(sort, Occur.FILTER));
    for (var word : words.subList(0, words.size() - 1)) {
      query.add(constant(either(word, false)), Occur.MUST);
    }
    query.add(constant(either(words.getLast(), true)), Occur.MUST);
    var whole = new Term(IndexFields.WHOLE_NAME, terms.whole(asked.text()));
    query.add(new BoostQuery(constant(new PrefixQuery(whole)), WHOLE_NAME), Occur.SHOULD);
    query.add(new BoostQuery(constant(new TermQuery(whole)), SAME_NAME), Occur.SHOULD);
    return query.build();
  }

  /** A word of a name as it is typed, or in Latin letters for one in another script. */
  private static Query either(String word, boolean beginning) {
    var ways = new ArrayList<Query>();
    ways.add(query(IndexFields.NAMES, word, beginning));
    ways.add(query(IndexFields.LATIN, word, beginning));
    if (AskedWords.isNoLongerThanWords(word) && Romanised.isForeign(word)) {
      for (var form : Romanised.of(word)) {
        ways.add(query(IndexFields.NAMES, form, beginning));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static Query query(String field, String word, boolean beginning) {
    var term = new Term(field, word);
    return beginning ? new PrefixQuery(term) : new TermQuery(term);
  }

  private static Query constant(Query query) {
    return new ConstantScoreQuery(query);
  }

  /** The name that begins so, in the language where it can be; else the name in the language. */
  private String name(Entry entry, List<String> words, Language language) {
    var names = new LinkedHashSet<String>();
    Optional.ofNullable(entry.name().byLanguage().get(language)).ifPresent(names::add);
    names.addAll(entry.naming().all());
    return names.stream()
        .filter(name -> has(name, words))
        .findFirst()
        .orElseGet(() -> entry.name().in(language));
  }

  private boolean has(String name, List<String> words) {
    var own = known.of(IndexFields.WORDS, name).stream().map(IndexTerms.At::term).toList();
    return own.containsAll(words.subList(0, words.size() - 1))
        && own.stream().anyMatch(word -> word.startsWith(words.getLast()));
  }
}

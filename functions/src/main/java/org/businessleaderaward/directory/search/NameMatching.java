package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.names.AskedName;
import org.businessleaderaward.directory.names.MatchReason;
import org.businessleaderaward.directory.names.NameReader;
import org.businessleaderaward.directory.names.OwnNames;
import org.businessleaderaward.recent.RecentlyUsed;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a name may mean, for partners who clean their own lists. Candidates come from
 * the index, by their words and by what those mean; why one of them is meant, and how well it fits,
 * its names tell.
 */
final class NameMatching {
  private static final int CANDIDATES = 30;
  private static final int SHOWN = 5;
  private static final int WORDS = 12;

  /** So many of them are looked for in other scripts, by their sound and with an error. */
  private static final int IN_OTHER_WAYS = 6;

  /** What one request may have; each costs a query of its own. */
  private static final int TERMS = 32;

  private static final int REMEMBERED = 1_000;
  private static final double LEAST = 0.5;
  private static final double AHEAD = 0.08;

  /** Of one with a slip, before another that only looks like it. */
  private static final double AHEAD_OF_A_SLIP = 0.03;

  private static final float WHOLE_NAME = 20;
  private static final float MEANING = 2;

  private final IndexTerms terms = new IndexTerms();
  private final Map<Named, OwnNames> told = new RecentlyUsed<>(REMEMBERED);

  /** What of an organisation is compared. */
  private record Named(Naming naming, @Nullable String country, boolean isOfStates) {}

  /** Made when the first name comes, since it takes long. */
  private static final class Reading {
    static final NameReader READER = reader();

    private Reading() {}

    private static NameReader reader() {
      var terms = new IndexTerms();
      return new NameReader(
          text ->
              terms.of(IndexFields.WORDS, text).stream()
                  .map(IndexTerms.At::term)
                  .filter(term -> !term.isEmpty())
                  .toList(),
          CountryWords.known()::in);
    }
  }

  /** Reads names as the index has them. */
  static NameReader reader() {
    return Reading.READER;
  }

  /**
   * What a name may mean.
   *
   * @param name as it was asked for
   * @param sure whether the first candidate is meant without a doubt, as its reason says
   * @param candidates best first
   */
  record Match(String name, boolean sure, List<Candidate> candidates) {}

  /**
   * An organisation that may be meant.
   *
   * @param matchedName the name that fits best
   * @param score how well it fits, 0 to 1
   * @param reason why it is meant, or why that is not sure
   */
  record Candidate(
      Organisation organisation, String matchedName, double score, MatchReason reason) {
    private Candidate beside(List<Candidate> all) {
      boolean rivalled =
          reason.isSure()
              && all.stream()
                  .filter(other -> !other.equals(this))
                  .anyMatch(
                      other ->
                          other.reason().isSure()
                              ? score - other.score() < AHEAD
                              : reason == MatchReason.TYPING_ERROR
                                  && score - other.score() < AHEAD_OF_A_SLIP);
      return rivalled
          ? new Candidate(organisation, matchedName, score, MatchReason.ANOTHER_FITS)
          : this;
    }
  }

  Match of(String name, Optional<String> country, Snapshot snapshot) throws IOException {
    var words = terms.different(IndexFields.WORDS, name, WORDS);
    if (words.isEmpty()) {
      return new Match(name, false, List.of());
    }
    snapshot.time().check();
    var searcher = snapshot.searcher();
    var index = searcher.getIndexReader();
    var asked = new AskedName(name, country, reader(), word -> isKnown(word, index));
    var found = new ArrayList<Candidate>();
    for (var hit : searcher.search(query(name, words, asked, snapshot), CANDIDATES).scoreDocs) {
      snapshot.time().check();
      if (snapshot.entry(hit.doc) instanceof Organisation candidate) {
        var fit = asked.fit(names(named(candidate)));
        if (fit.score() >= LEAST) {
          double score = Math.round(fit.score() * 1000) / 1000.0;
          found.add(new Candidate(candidate, fit.name(), score, fit.reason()));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.organisation().id()));
    var candidates = found.stream().limit(SHOWN).map(candidate -> candidate.beside(found)).toList();
    return new Match(
        name, !candidates.isEmpty() && candidates.getFirst().reason().isSure(), candidates);
  }

  private static boolean isKnown(String word, IndexReader index) {
    try {
      return index.docFreq(new Term(IndexFields.WORDS, word)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Query query(String name, List<String> words, AskedName asked, Snapshot snapshot) {
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(IndexFields.SORT, IndexFields.ORGANISATION)), Occur.FILTER);
    var any = new BooleanQuery.Builder();
    var queries = new WordQueries(snapshot);
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean wrong = i < IN_OTHER_WAYS && AskedWords.isNoLongerThanWords(word);
      any.add(wrong ? queries.ofName(word) : queries.plain(word), Occur.SHOULD);
    }
    asked.terms().stream()
        .limit(TERMS)
        .map(term -> new TermQuery(new Term(IndexFields.NAME_TERMS, term)))
        .forEach(term -> any.add(new BoostQuery(term, MEANING), Occur.SHOULD));
    var whole = new TermQuery(new Term(IndexFields.WHOLE_NAME, terms.whole(name)));
    any.add(new BoostQuery(whole, WHOLE_NAME), Occur.SHOULD);
    return query.add(any.build(), Occur.MUST).build();
  }

  private static Named named(Organisation organisation) {
    return new Named(
        organisation.naming(),
        organisation.country(),
        organisation.kind() == OrganisationKind.INTERGOVERNMENTAL);
  }

  /** The names that the directory has of an organisation. */
  private synchronized OwnNames names(Named organisation) {
    return told.computeIfAbsent(
        organisation,
        own ->
            new OwnNames(
                own.naming().all().stream()
                    .flatMap(
                        text -> OwnNames.of(text, own.naming().hasAcronym(text), reader()).stream())
                    .toList(),
                own.country(),
                own.isOfStates()));
  }
}

package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.search.NameLikeness.Nearness;
import org.businessleaderaward.recent.RecentlyUsed;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations a name may mean, for partners who clean their own lists. Candidates come from
 * the index; how well each fits is told by its nearest name: the same words, those of one spelled
 * nearly like those of the other, an acronym, or the same in Latin letters. A country that the name
 * names is told apart from every other word: where the organisation's is another, it is not meant.
 */
final class NameMatching {
  private static final int CANDIDATES = 30;
  private static final int SHOWN = 5;
  private static final int WORDS = 12;

  /** So many of them are looked for in other scripts, by their sound and with an error. */
  private static final int IN_OTHER_WAYS = 6;

  private static final int REMEMBERED = 4_000;
  private static final double LEAST = 0.5;
  private static final double SURE = 0.9;
  private static final double AHEAD = 0.08;
  private static final double ACRONYM = 0.95;
  private static final double OTHER_COUNTRY = 0.7;
  private static final float WHOLE_NAME = 20;

  /** What stands between a name and another of the same, such as its acronym in brackets. */
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("[()（）\\[\\]]|\\s[-–—/|]\\s|[,،，;:]\\s");

  private final IndexTerms terms = new IndexTerms();
  private final IndexTerms.Known known;
  private final NameLikeness likeness = new NameLikeness();
  private final Map<String, NameWords> told = new RecentlyUsed<>(REMEMBERED);

  NameMatching(IndexTerms.Known known) {
    this.known = known;
  }

  /**
   * What a name may mean.
   *
   * @param name as it was asked for
   * @param sure whether the first candidate is meant without a doubt: every word of the name is one
   *     of its, no other fits so well, and no country that is named is another
   * @param candidates best first
   */
  record Match(String name, boolean sure, List<Candidate> candidates) {}

  /**
   * An organisation that may be meant.
   *
   * @param matchedName the name that fits best
   * @param score how well it fits, 0 to 1
   * @param fits whether it may be meant without a doubt
   */
  record Candidate(Organisation organisation, String matchedName, double score, boolean fits) {}

  /** A name as it was asked for: whole, and its parts when it may be two names of one. */
  private record Asked(
      NameWords whole, List<NameWords> parts, Set<String> country, Predicate<String> known) {}

  Match of(String name, Optional<String> country, Snapshot snapshot) throws IOException {
    var words = terms.different(IndexFields.WORDS, name, WORDS);
    if (words.isEmpty()) {
      return new Match(name, false, List.of());
    }
    var searcher = snapshot.searcher();
    var asked = asked(name, country, searcher.getIndexReader());
    var candidates = new ArrayList<Candidate>();
    for (var found : searcher.search(query(name, words), CANDIDATES).scoreDocs) {
      if (Snapshot.entry(searcher.storedFields(), found.doc) instanceof Organisation candidate) {
        var nearest = nearest(asked, candidate);
        if (nearest.score() >= LEAST) {
          candidates.add(nearest);
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.organisation().id()));
    return new Match(
        name,
        isSure(candidates),
        List.copyOf(candidates.subList(0, Math.min(SHOWN, candidates.size()))));
  }

  private Asked asked(String name, Optional<String> country, IndexReader index) {
    var parts =
        Stream.of(BETWEEN_NAMES.split(name, 4))
            .filter(part -> !part.isBlank())
            .map(this::asked)
            .filter(part -> !part.words().isEmpty())
            .toList();
    return new Asked(
        asked(name),
        parts.size() == 2 ? parts : List.of(),
        country.map(Set::of).orElse(Set.of()),
        word -> isKnown(word, index));
  }

  private NameWords asked(String name) {
    return NameWords.of(name, words(terms.of(IndexFields.WORDS, name)), CountryWords.known());
  }

  private static boolean isKnown(String word, IndexReader index) {
    try {
      return index.docFreq(new Term(IndexFields.WORDS, word)) > 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isSure(List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return false;
    }
    var first = candidates.getFirst();
    return first.fits()
        && first.score() >= SURE
        && candidates.stream()
            .skip(1)
            .filter(other -> other.fits() || first.score() < 1)
            .allMatch(other -> first.score() - other.score() >= AHEAD);
  }

  private Query query(String name, List<String> words) {
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(IndexFields.SORT, IndexFields.ORGANISATION)), Occur.FILTER);
    var any = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean wrong = i < IN_OTHER_WAYS && SearchText.isNoLongerThanWords(word);
      any.add(WordQueries.ofName(word, wrong), Occur.SHOULD);
    }
    var whole = new TermQuery(new Term(IndexFields.WHOLE_NAME, terms.whole(name)));
    any.add(new BoostQuery(whole, WHOLE_NAME), Occur.SHOULD);
    return query.add(any.build(), Occur.MUST).build();
  }

  private Candidate nearest(Asked asked, Organisation candidate) {
    var its = countriesOf(candidate);
    var best = Nearness.NONE;
    var nearest = candidate.name().byLanguage().values().iterator().next();
    for (var own : candidate.naming().all()) {
      var fit = fit(asked.whole(), own, asked, candidate, its);
      if (fit.score() > best.score()) {
        nearest = own;
      }
      best = best.better(fit);
    }
    best = best.better(bothParts(asked, candidate, its));
    boolean elsewhere =
        asked.whole().countries().stream()
                .anyMatch(named -> named.stream().noneMatch(its::contains))
            || isAnother(candidate.country(), asked.country());
    double score = elsewhere ? best.score() * OTHER_COUNTRY : best.score();
    return new Candidate(
        candidate, nearest, Math.round(score * 1000) / 1000.0, best.fits() && !elsewhere);
  }

  private static boolean isAnother(@Nullable String country, Set<String> asked) {
    return country != null && !asked.isEmpty() && !asked.contains(country);
  }

  /** Two names of one, such as a name and its acronym in brackets, or a name and its country. */
  private Nearness bothParts(Asked asked, Organisation candidate, Set<String> its) {
    var both = Nearness.NONE;
    for (var part : asked.parts()) {
      var best = Nearness.NONE;
      for (var own : candidate.naming().all()) {
        best = best.better(fit(part, own, asked, candidate, its));
      }
      if (best.score() < SURE || !best.fits()) {
        return Nearness.NONE;
      }
      both = both.better(best);
    }
    return both;
  }

  private Nearness fit(
      NameWords asked, String own, Asked all, Organisation candidate, Set<String> its) {
    var words = words(own);
    boolean acronym = candidate.naming().hasAcronym(own);
    var fit =
        likeness.of(
            without(asked, words, its),
            asked.countries().isEmpty() ? words.without(all.country()) : words,
            acronym ? _ -> true : all.known());
    return acronym ? new Nearness(Math.min(fit.score(), ACRONYM), fit.fits()) : fit;
  }

  /** The name that was asked for without the country that it adds to a name, where it is right. */
  private static NameWords without(NameWords asked, NameWords own, Set<String> its) {
    var added = new HashSet<>(its);
    own.countries().forEach(added::removeAll);
    return asked.without(added);
  }

  /** The country that it sits in, and those that its names name. */
  private Set<String> countriesOf(Organisation candidate) {
    var all = new HashSet<String>();
    if (candidate.country() != null) {
      all.add(candidate.country());
    }
    candidate.naming().all().forEach(own -> words(own).countries().forEach(all::addAll));
    return all;
  }

  /** A name that the directory has. */
  private synchronized NameWords words(String name) {
    return told.computeIfAbsent(
        name,
        own -> NameWords.of(own, words(known.of(IndexFields.WORDS, own)), CountryWords.known()));
  }

  private static List<String> words(List<IndexTerms.At> terms) {
    return terms.stream().map(IndexTerms.At::term).toList();
  }
}

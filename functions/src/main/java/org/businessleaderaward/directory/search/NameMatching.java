package org.businessleaderaward.directory.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.JaroWinklerDistance;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.recent.RecentlyUsed;

/**
 * Which organisations a name may mean, for partners who clean their own lists. Candidates come from
 * the index; how well each fits is told by its nearest name: the same words, those of one spelled
 * nearly like those of the other (Winkler 1990), an acronym, or the same in Latin letters.
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
  private static final double OTHER_SCRIPT = 0.95;
  private static final double NOT_THE_SAME = 0.97;
  private static final double OTHER_COUNTRY = 0.7;
  private static final double SAME_WORD = 0.87;

  /** Two words of no more letters are never alike enough unless they are the same. */
  private static final int SHORT = 2;

  private static final float WHOLE_NAME = 20;

  /** What tells no organisation from another: legal forms and small words. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "ltd",
          "limited",
          "inc",
          "incorporated",
          "llc",
          "plc",
          "corp",
          "corporation",
          "co",
          "company",
          "gmbh",
          "ag",
          "sa",
          "sarl",
          "srl",
          "spa",
          "bv",
          "nv",
          "oy",
          "ab",
          "as",
          "kg",
          "ev",
          "ooo",
          "oao",
          "pty",
          "the",
          "of",
          "for",
          "and",
          "de",
          "du",
          "des",
          "la",
          "le",
          "les",
          "et",
          "pour",
          "el",
          "los",
          "las",
          "del",
          "y",
          "para",
          "und",
          "der",
          "die",
          "das",
          "fur",
          "и",
          "по",
          "ооо",
          "оао",
          "ао",
          "و",
          "公司",
          "有限公司");

  private final IndexTerms terms = new IndexTerms();
  private final KnownTerms known;
  private final JaroWinklerDistance likeness = new JaroWinklerDistance();
  private final Map<String, Telling> told = new RecentlyUsed<>(REMEMBERED);

  NameMatching(KnownTerms known) {
    this.known = known;
  }

  /** What of a name tells it from others: its words, and the same in Latin letters. */
  private record Telling(boolean foreign, List<String> words, List<String> romanised) {}

  /**
   * What a name may mean.
   *
   * @param name as it was asked for
   * @param sure whether the first candidate is meant without a doubt: it fits nearly wholly, no
   *     other comes near it, and its country is not another
   * @param candidates best first
   */
  record Match(String name, boolean sure, List<Candidate> candidates) {}

  /**
   * An organisation that may be meant.
   *
   * @param matchedName the name that fits best
   * @param score how well it fits, 0 to 1
   */
  record Candidate(Organisation organisation, String matchedName, double score) {}

  Match of(String name, Optional<String> country, Snapshot snapshot) throws IOException {
    var words = terms.different(IndexFields.WORDS, name, WORDS);
    if (words.isEmpty()) {
      return new Match(name, false, List.of());
    }
    var asked = telling(name, terms.of(IndexFields.WORDS, name));
    var searcher = snapshot.searcher();
    var candidates = new ArrayList<Candidate>();
    for (var found : searcher.search(query(name, words), CANDIDATES).scoreDocs) {
      if (Snapshot.entry(searcher.storedFields(), found.doc) instanceof Organisation candidate) {
        var nearest = nearest(asked, candidate, country);
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

  private static boolean isSure(List<Candidate> candidates) {
    return !candidates.isEmpty()
        && candidates.getFirst().score() >= SURE
        && (candidates.size() == 1
            || candidates.getFirst().score() - candidates.get(1).score() >= AHEAD);
  }

  private Query query(String name, List<String> words) {
    var query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(IndexFields.SORT, IndexFields.ORGANISATION)), Occur.FILTER);
    var any = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      boolean wrong = i < IN_OTHER_WAYS && SearchText.isNoLongerThanWords(word);
      any.add(SearchText.plain(word, wrong), Occur.SHOULD);
    }
    var whole = new TermQuery(new Term(IndexFields.WHOLE_NAME, terms.whole(name)));
    any.add(new BoostQuery(whole, WHOLE_NAME), Occur.SHOULD);
    return query.add(any.build(), Occur.MUST).build();
  }

  private Candidate nearest(Telling asked, Organisation candidate, Optional<String> country) {
    double best = 0;
    var nearest = candidate.name().byLanguage().values().iterator().next();
    for (var own : candidate.naming().all()) {
      double score = score(asked, telling(own));
      if (candidate.naming().hasAcronym(own)) {
        score = Math.min(score, ACRONYM);
      }
      if (score > best) {
        best = score;
        nearest = own;
      }
    }
    var other = candidate.country();
    if (country.isPresent() && other != null && !country.get().equals(other)) {
      best *= OTHER_COUNTRY;
    }
    return new Candidate(candidate, nearest, Math.round(best * 1000) / 1000.0);
  }

  private double score(Telling one, Telling other) {
    double same = score(one.words(), other.words());
    if (one.foreign() == other.foreign()) {
      return same;
    }
    return Math.max(same, OTHER_SCRIPT * score(one.romanised(), other.romanised()));
  }

  /** Twice the words that both have, through the words of both (Dice 1945), by letters. */
  private double score(List<String> ones, List<String> others) {
    if (ones.isEmpty() || others.isEmpty()) {
      return 0;
    }
    if (ones.equals(others)) {
      return 1;
    }
    var best = new double[ones.size()];
    var bestOfOthers = new double[others.size()];
    for (int i = 0; i < best.length; i++) {
      for (int j = 0; j < bestOfOthers.length; j++) {
        double alike = alike(ones.get(i), others.get(j));
        best[i] = Math.max(best[i], alike);
        bestOfOthers[j] = Math.max(bestOfOthers[j], alike);
      }
    }
    double common = covered(ones, best) + covered(others, bestOfOthers);
    double all = letters(ones) + letters(others);
    return NOT_THE_SAME * common / all;
  }

  private double alike(String one, String other) {
    if (one.length() <= SHORT && other.length() <= SHORT) {
      return one.equals(other) ? 1 : 0;
    }
    return likeness.getDistance(one, other);
  }

  private static double covered(List<String> words, double[] best) {
    double sum = 0;
    for (int i = 0; i < best.length; i++) {
      sum += best[i] >= SAME_WORD ? best[i] * words.get(i).length() : 0;
    }
    return sum;
  }

  private static double letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  /** A name that the directory has. */
  private synchronized Telling telling(String name) {
    return told.computeIfAbsent(name, own -> telling(own, known.of(IndexFields.WORDS, own)));
  }

  private static Telling telling(String name, List<IndexTerms.At> terms) {
    var words = terms.stream().map(IndexTerms.At::term).toList();
    var telling = words.stream().filter(word -> !PASSED_OVER.contains(word)).toList();
    var significant = (telling.isEmpty() ? words : telling).stream().limit(WORDS).toList();
    return new Telling(Romanised.isForeign(name), significant, romanised(significant));
  }

  private static List<String> romanised(List<String> words) {
    return words.stream()
        .map(
            word ->
                SearchText.isNoLongerThanWords(word) && Romanised.isForeign(word)
                    ? Romanised.of(word).stream().findFirst().orElse(word)
                    : word)
        .collect(Collectors.toList());
  }
}

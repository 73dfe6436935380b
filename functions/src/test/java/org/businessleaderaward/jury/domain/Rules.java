package org.businessleaderaward.jury.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.businessleaderaward.jury.domain.FrozenRule.WeightedCriterion;
import org.businessleaderaward.programme.DecisionRule.Ballots;
import org.businessleaderaward.programme.DecisionRule.Method;

/** Rules and ballots for tests. */
public final class Rules {
  public static final Lot LOT = new Lot("00112233445566778899aabbccddeeff".repeat(2));

  /** Of a rule that was frozen before there was a choice of what is shown. */
  static final CountTerms TERMS = new CountTerms(CountTerms.BadBallot.STOP, 24, Optional.empty());

  private Rules() {}

  /** Two criteria, the first the heavier; five levels; a quorum of one. */
  static FrozenRule rule(List<String> finalists) {
    return rule(Method.SCHULZE, finalists);
  }

  public static FrozenRule rule(Method method, List<String> finalists) {
    return rule(method, finalists, TERMS);
  }

  static FrozenRule rule(Method method, List<String> finalists, Ballots shown) {
    return rule(method, finalists, new CountTerms(TERMS.badBallot(), 24, Optional.of(shown)));
  }

  private static FrozenRule rule(Method method, List<String> finalists, CountTerms terms) {
    return new FrozenRule(
        "edition-2026",
        method,
        1,
        5,
        List.of(new WeightedCriterion("strategy", 60), new WeightedCriterion("innovation", 40)),
        finalists,
        LOT.commitment(),
        "thumbprint",
        1024,
        terms);
  }

  public static FrozenRule rule(String... finalists) {
    return rule(List.of(finalists));
  }

  /** A ballot such as {@code a=4/2 b=0/1}: levels for strategy and innovation. */
  public static Ballot ballot(String said) {
    var ratings = new TreeMap<String, Map<String, Integer>>();
    for (var finalist : said.split(" ", -1)) {
      var parts = finalist.split("[=/]", -1);
      ratings.put(
          parts[0],
          Map.of("strategy", Integer.valueOf(parts[1]), "innovation", Integer.valueOf(parts[2])));
    }
    return new Ballot(ratings);
  }

  static Ranking rank(FrozenRule rule, List<Ballot> ballots) {
    return Ranking.of(Tally.of(rule, ballots, LOT));
  }

  static PairwiseMatrix matrix(FrozenRule rule, List<Ballot> ballots) {
    return PairwiseMatrix.count(
        rule.finalists(), ballots.stream().map(ballot -> ballot.ordering(rule)).toList());
  }
}

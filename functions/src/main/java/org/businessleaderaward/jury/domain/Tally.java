package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a method looks at. It comes from the ballots at the count, and from the published result
 * when that is counted again.
 *
 * @param rule the rule
 * @param matrix the comparisons of all pairs
 * @param levels how often each level was given
 * @param medians the medians on the heaviest criterion
 * @param judged how many jurors judged each finalist
 * @param support who counts for whom in a run-off
 * @param lot the lot
 */
public record Tally(
    FrozenRule rule,
    PairwiseMatrix matrix,
    LevelCounts levels,
    Medians medians,
    SortedMap<String, Integer> judged,
    RunOff.Support support,
    Lot lot) {

  static Tally of(FrozenRule rule, Collection<Ballot> ballots, Lot lot) {
    var orderings = ballots.stream().map(ballot -> ballot.ordering(rule)).toList();
    var levels = LevelCounts.of(rule, ballots);
    var judged = new TreeMap<String, Integer>();
    rule.finalists().forEach(finalist -> judged.put(finalist, levels.judged(finalist)));
    return new Tally(
        rule,
        PairwiseMatrix.count(rule.finalists(), orderings),
        levels,
        Medians.of(rule, levels),
        judged,
        RunOff.Support.of(orderings),
        lot);
  }

  TieCascade cascade() {
    return new TieCascade(matrix, medians, lot);
  }

  RunOff runOff() {
    return RunOff.of(rule.finalists(), support, judged, cascade());
  }
}

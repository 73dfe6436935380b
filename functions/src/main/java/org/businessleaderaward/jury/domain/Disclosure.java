package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a result holds besides the comparisons of pairs, so that the method can be done again, and
 * no more of it than the frozen rule allows.
 *
 * @param levels how often each level was given; for mean and median, when enough jurors judged each
 *     finalist
 * @param judged how many jurors judged each finalist; for a run-off
 * @param rounds the rounds of a run-off
 * @param orderings the jurors' orderings without their names: groups of finalists put even, the
 *     first first; where the rule publishes them, and enough jurors ordered the same finalists.
 *     Sorted, so that their order tells nothing
 */
public record Disclosure(
    Optional<LevelCounts> levels,
    Optional<SortedMap<String, Integer>> judged,
    Optional<List<RunOff.Round>> rounds,
    Optional<List<List<List<String>>>> orderings) {

  static Disclosure of(Tally tally, Collection<Ballot> ballots) {
    var orderings = orderings(tally.rule(), ballots);
    return switch (tally.rule().method()) {
      case SCHULZE, RANKED_PAIRS ->
          new Disclosure(Optional.empty(), Optional.empty(), Optional.empty(), orderings);
      case WEIGHTED_MEAN, MEDIAN ->
          new Disclosure(levels(tally), Optional.empty(), Optional.empty(), orderings);
      case INSTANT_RUNOFF ->
          new Disclosure(
              Optional.empty(),
              Optional.of(tally.judged()),
              Optional.of(tally.runOff().rounds()),
              orderings);
    };
  }

  /** A finalist whom nobody judged has no levels that could tell on anybody. */
  private static Optional<LevelCounts> levels(Tally tally) {
    return tally.judged().values().stream()
            .allMatch(judged -> judged == 0 || judged >= FrozenRule.LEVELS_PUBLISHED_FROM)
        ? Optional.of(tally.levels())
        : Optional.empty();
  }

  /** Whom a juror did not judge tells who it is, so that as many must have judged the same. */
  private static Optional<List<List<List<String>>>> orderings(
      FrozenRule rule, Collection<Ballot> ballots) {
    if (!rule.publishesOrderings()) {
      return Optional.empty();
    }
    var alike =
        ballots.stream()
            .collect(Collectors.groupingBy(b -> b.ratings().keySet(), Collectors.counting()));
    boolean enough =
        alike.values().stream().allMatch(many -> many >= FrozenRule.ORDERINGS_PUBLISHED_FROM);
    return enough
        ? Optional.of(sorted(ballots.stream().map(b -> groups(b.ordering(rule))).toList()))
        : Optional.empty();
  }

  /**
   * In the order of their texts, such as {@code [[a], [b, c]]}, by UTF-16 code units: it depends on
   * what they say and on nothing else.
   */
  public static List<List<List<String>>> sorted(List<List<List<String>>> orderings) {
    var byText = new TreeMap<String, List<List<List<String>>>>();
    for (var ordering : orderings) {
      var inGroups = ordering.stream().map(group -> group.stream().sorted().toList()).toList();
      byText.computeIfAbsent(inGroups.toString(), text -> new ArrayList<>()).add(inGroups);
    }
    return byText.values().stream().flatMap(List::stream).toList();
  }

  private static List<List<String>> groups(Ordering ordering) {
    var groups = new TreeMap<Integer, TreeSet<String>>(java.util.Comparator.reverseOrder());
    ordering
        .scores()
        .forEach((one, score) -> groups.computeIfAbsent(score, key -> new TreeSet<>()).add(one));
    return groups.values().stream().map(List::copyOf).toList();
  }

  /** Whether the ranking follows from what is published. */
  public boolean recountable(FrozenRule rule) {
    return switch (rule.method()) {
      case SCHULZE, RANKED_PAIRS -> true;
      case WEIGHTED_MEAN, MEDIAN -> levels.isPresent();
      case INSTANT_RUNOFF -> orderings.isPresent();
    };
  }

  Map<String, Object> json() {
    var json = new TreeMap<String, Object>();
    levels.ifPresent(counts -> json.put("levels", counts.counts()));
    judged.ifPresent(many -> json.put("judged", many));
    rounds.ifPresent(all -> json.put("rounds", all.stream().map(RunOff.Round::votes).toList()));
    orderings.ifPresent(all -> json.put("orderings", all));
    return json;
  }
}

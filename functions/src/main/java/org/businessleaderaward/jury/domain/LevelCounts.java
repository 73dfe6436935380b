package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many jurors gave a finalist each level on each criterion. It does not say which levels came
 * from one juror.
 *
 * @param counts finalist to criterion to how many gave each level, the lowest first
 */
public record LevelCounts(SortedMap<String, SortedMap<String, List<Integer>>> counts) {

  /** Counts the levels of all ballots. */
  public static LevelCounts of(FrozenRule rule, Collection<Ballot> ballots) {
    var counts = new TreeMap<String, SortedMap<String, List<Integer>>>();
    for (var finalist : rule.finalists()) {
      var said =
          ballots.stream().map(ballot -> ballot.ratings().get(finalist)).filter(r -> r != null);
      var ratings = said.toList();
      var byCriterion = new TreeMap<String, List<Integer>>();
      for (var criterion : rule.criteria()) {
        var perLevel = new int[rule.levels()];
        ratings.forEach(levels -> perLevel[levels.getOrDefault(criterion.id(), 0)]++);
        byCriterion.put(criterion.id(), IntStream.of(perLevel).boxed().toList());
      }
      counts.put(finalist, byCriterion);
    }
    return new LevelCounts(counts);
  }

  /** How many jurors judged a finalist. */
  public int judged(String finalist) {
    return of(finalist).values().iterator().next().stream().mapToInt(Integer::intValue).sum();
  }

  /** The sum over jurors and criteria of weight times level. */
  long total(FrozenRule rule, String finalist) {
    return rule.criteria().stream()
        .mapToLong(c -> c.weight() * sum(perLevel(finalist, c.id())))
        .sum();
  }

  private static long sum(List<Integer> perLevel) {
    return IntStream.range(0, perLevel.size()).mapToLong(l -> (long) l * perLevel.get(l)).sum();
  }

  /** How often each level was given over all criteria, each as often as the criterion weighs. */
  long[] grades(FrozenRule rule, String finalist) {
    var grades = new long[rule.levels()];
    for (var criterion : rule.criteria()) {
      var perLevel = perLevel(finalist, criterion.id());
      for (int level = 0; level < grades.length; level++) {
        grades[level] += (long) criterion.weight() * perLevel.get(level);
      }
    }
    return grades;
  }

  /** How many jurors gave a finalist each level on a criterion, the lowest first. */
  List<Integer> perLevel(String finalist, String criterion) {
    return Objects.requireNonNull(of(finalist).get(criterion), "no such criterion");
  }

  private SortedMap<String, List<Integer>> of(String finalist) {
    return Objects.requireNonNull(counts.get(finalist), "no such finalist");
  }
}

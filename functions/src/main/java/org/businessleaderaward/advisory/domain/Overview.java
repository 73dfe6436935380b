package org.businessleaderaward.advisory.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the assessments of a nomination that were submitted say together. */
public final class Overview {
  private Overview() {}

  /**
   * The median level of each criterion, in the order given: the middle one or, when their number is
   * even, halfway between the two in the middle. A criterion that nobody rated is left out.
   */
  public static Map<String, Double> medians(List<Assessment> handedIn, List<String> criteria) {
    var medians = new LinkedHashMap<String, Double>();
    for (var criterion : criteria) {
      var levels =
          handedIn.stream()
              .flatMap(assessment -> assessment.ratings().stream())
              .filter(rating -> rating.criterion().equals(criterion))
              .mapToInt(Rating::level)
              .sorted()
              .toArray();
      if (levels.length > 0) {
        medians.put(criterion, median(levels));
      }
    }
    return medians;
  }

  /**
   * The mean of the median levels, weighted.
   *
   * @param weights the criteria's weights; those of the medians must not all be 0
   * @return empty when there is no median
   */
  public static Optional<Double> weightedMean(
      Map<String, Double> medians, Map<String, Integer> weights) {
    double weight = medians.keySet().stream().mapToInt(c -> weights.getOrDefault(c, 0)).sum();
    if (weight == 0) {
      return Optional.empty();
    }
    double sum =
        medians.entrySet().stream()
            .mapToDouble(m -> Objects.requireNonNull(weights.get(m.getKey())) * m.getValue())
            .sum();
    return Optional.of(sum / weight);
  }

  /** The advisers' own weighted levels: their mean, the lowest and the highest. */
  public record Spread(double mean, double lowest, double highest) {}

  /**
   * How far the advisers' own weighted levels are spread.
   *
   * @return empty when nobody rated anything
   */
  public static Optional<Spread> spread(List<Assessment> handedIn, Map<String, Integer> weights) {
    var levels =
        handedIn.stream()
            .flatMap(assessment -> weightedMean(levels(assessment), weights).stream())
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    return levels.getCount() == 0
        ? Optional.empty()
        : Optional.of(new Spread(levels.getAverage(), levels.getMin(), levels.getMax()));
  }

  private static Map<String, Double> levels(Assessment assessment) {
    return assessment.ratings().stream()
        .collect(Collectors.toMap(Rating::criterion, rating -> (double) rating.level()));
  }

  private static double median(int[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : IntStream.of(sorted[middle - 1], sorted[middle]).average().orElseThrow();
  }
}

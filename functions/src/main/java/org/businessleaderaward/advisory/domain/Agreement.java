package org.businessleaderaward.advisory.domain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * How far several people agree who put the same things on one scale: Krippendorff's alpha for
 * ordinal data (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of
 * Pennsylvania 2011). It takes any number of people, of whom not everybody has to have judged
 * everything.
 */
public final class Agreement {
  private Agreement() {}

  /**
   * Alpha: 1 when everybody agrees on everything, 0 when they agree as if by chance, less when they
   * agree more seldom than that.
   *
   * @param judged the levels that each thing was given, in any order; what fewer than two people
   *     judged says nothing and is left out
   * @return empty when there is nothing to compare: no thing was judged twice, or every level given
   *     is the same
   */
  public static OptionalDouble alpha(List<List<Integer>> judged) {
    var units = judged.stream().filter(levels -> levels.size() > 1).toList();
    var scale = new TreeSet<Integer>();
    units.forEach(scale::addAll);
    if (scale.size() < 2) {
      return OptionalDouble.empty();
    }
    var levels = scale.stream().mapToInt(Integer::intValue).toArray();
    var coincidences = coincidences(units, levels);
    var totals = Arrays.stream(coincidences).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double observed = 0;
    double expected = 0;
    for (int one = 0; one < levels.length; one++) {
      for (int other = one + 1; other < levels.length; other++) {
        double apart = apart(totals, one, other);
        observed += coincidences[one][other] * apart;
        expected += totals[one] * totals[other] * apart;
      }
    }
    return OptionalDouble.of(1 - (Arrays.stream(totals).sum() - 1) * observed / expected);
  }

  /** How often two levels were given to the same thing, each thing counting as its judges do. */
  private static double[][] coincidences(List<List<Integer>> units, int[] levels) {
    var coincidences = new double[levels.length][levels.length];
    for (var unit : units) {
      var given = new int[levels.length];
      unit.forEach(level -> given[Arrays.binarySearch(levels, level)]++);
      for (int one = 0; one < levels.length; one++) {
        for (int other = 0; other < levels.length; other++) {
          double pairs = (double) given[one] * (given[other] - (one == other ? 1 : 0));
          coincidences[one][other] += pairs / (unit.size() - 1);
        }
      }
    }
    return coincidences;
  }

  /** The squared distance of two levels: how many judgments lie from the one to the other. */
  private static double apart(double[] totals, int one, int other) {
    double between = -(totals[one] + totals[other]) / 2;
    for (int level = one; level <= other; level++) {
      between += totals[level];
    }
    return between * between;
  }
}

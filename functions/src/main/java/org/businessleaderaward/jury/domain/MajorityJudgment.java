package org.businessleaderaward.jury.domain;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Majority judgment (M. Balinski and R. Laraki, "A theory of measuring, electing, and ranking",
 * PNAS 104, 2007; "Majority Judgment", MIT Press 2010): the better median wins, of two in the
 * middle the lower; between equals that one grade is taken away from both and the next median
 * compared, and so on. So grades are compared from the middle outwards, the lower one of each two
 * first.
 *
 * <p>Finalists whom different numbers of jurors judged have different numbers of grades: both are
 * repeated until there are as many. That changes nothing between those who have as many.
 *
 * <p>Grades are how often each level was given, the lowest first.
 */
final class MajorityJudgment implements Comparator<long[]> {

  /** Compares two finalists' grades; better is greater, no grades at all are the least. */
  @Override
  public int compare(long[] one, long[] other) {
    long of = Arrays.stream(one).sum();
    long otherOf = Arrays.stream(other).sum();
    if (of == 0 || otherOf == 0) {
      return Long.compare(Math.min(of, 1), Math.min(otherOf, 1));
    }
    // As many grades on both sides, and an even number of them.
    var first = new Outwards(one, 2 * otherOf);
    var second = new Outwards(other, 2 * of);
    long nearest = Long.MAX_VALUE;
    int sign = 0;
    for (int level = 1; level < one.length; level++) {
      long below = first.lowerAtLeast(level);
      long otherBelow = second.lowerAtLeast(level);
      if (below != otherBelow && Math.min(below, otherBelow) < nearest) {
        nearest = Math.min(below, otherBelow);
        sign = Long.compare(below, otherBelow);
      }
    }
    for (int level = 1; level < one.length; level++) {
      long above = first.upperUnder(level);
      long otherAbove = second.upperUnder(level);
      if (above != otherAbove && Math.min(above, otherAbove) < nearest) {
        nearest = Math.min(above, otherAbove);
        sign = Long.compare(otherAbove, above);
      }
    }
    return sign;
  }

  /** The lower of the grades in the middle. */
  static int median(long[] grades) {
    long half = (Arrays.stream(grades).sum() + 1) / 2;
    int level = 0;
    long upTo = grades[0];
    while (upTo < half) {
      level++;
      upTo += grades[level];
    }
    return level;
  }

  /** Grades repeated, and cut in the middle: how far from there a level reaches on each side. */
  private static final class Outwards {
    private final long[] grades;
    private final long times;

    Outwards(long[] grades, long times) {
      this.grades = grades;
      this.times = times;
    }

    private long half() {
      return Arrays.stream(grades).sum() * times / 2;
    }

    private long under(int level) {
      return Arrays.stream(grades, 0, level).sum() * times;
    }

    /** Of the lower half, how many grades from the middle down are a level or better. */
    long lowerAtLeast(int level) {
      return Math.max(0, half() - under(level));
    }

    /** Of the upper half, how many grades from the middle up are under a level. */
    long upperUnder(int level) {
      return Math.max(0, under(level) - half());
    }
  }
}

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
public final class MajorityJudgment implements Comparator<long[]> {

  /** Compares two finalists' grades; better is greater, no grades at all are the least. */
  @Override
  public int compare(long[] one, long[] other) {
    long of = Arrays.stream(one).sum();
    long otherOf = Arrays.stream(other).sum();
    if (of == 0 || otherOf == 0) {
      return Boolean.compare(of > 0, otherOf > 0);
    }
    // As many grades on both sides, and an even number of them.
    var first = new Outwards(one, 2 * otherOf);
    var second = new Outwards(other, 2 * of);
    var nearest = Difference.NONE;
    for (int level = 1; level < one.length; level++) {
      nearest = nearest.or(first.lowerAtLeast(level), second.lowerAtLeast(level));
    }
    for (int level = 1; level < one.length; level++) {
      nearest = nearest.or(second.upperUnder(level), first.upperUnder(level));
    }
    return nearest.sign();
  }

  /**
   * Where two finalists' grades differ first.
   *
   * @param distance how many grades there are between it and the middle
   * @param sign which grade is the better one; 0 when none differs
   */
  private record Difference(long distance, int sign) {
    static final Difference NONE = new Difference(Long.MAX_VALUE, 0);

    /** This one or, when it is nearer, that of two reaches from the middle: further is better. */
    Difference or(long reach, long otherReach) {
      long here = Math.min(reach, otherReach);
      return reach != otherReach && here < distance
          ? new Difference(here, Long.compare(reach, otherReach))
          : this;
    }
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

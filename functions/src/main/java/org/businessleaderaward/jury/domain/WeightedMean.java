package org.businessleaderaward.jury.domain;

import java.util.Comparator;

/**
 * The weighted mean of the levels that a finalist got from the jurors who judged it (C. Hillinger,
 * "The case for utilitarian voting", Homo Oeconomicus 22, 2005). Compared as exact fractions; whom
 * nobody judged comes last.
 */
final class WeightedMean {
  private WeightedMean() {}

  /** Orders finalists, the greater mean greater. */
  static Comparator<String> of(Tally tally) {
    var levels = tally.levels();
    var rule = tally.rule();
    return (one, other) -> {
      long of = levels.judged(one);
      long otherOf = levels.judged(other);
      return of == 0 || otherOf == 0
          ? Long.compare(Math.min(of, 1), Math.min(otherOf, 1))
          : Long.compare(levels.total(rule, one) * otherOf, levels.total(rule, other) * of);
    };
  }
}

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
    return Comparator.comparing(one -> new Share(levels.total(rule, one), levels.judged(one)));
  }
}

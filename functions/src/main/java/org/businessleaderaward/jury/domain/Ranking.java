package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.businessleaderaward.jury.domain.Decision.Ground;

/**
 * The finalists in order, first place first. Every place goes to the one whom the rule's method
 * puts before the others without a place; where it holds several level, the tie cascade decides.
 * Instant run-off goes the other way: it gives the last place first.
 *
 * @param decisions one for each place, in order
 */
public record Ranking(List<Decision> decisions) {
  public Ranking {
    decisions = List.copyOf(decisions);
  }

  /** Ranks. */
  static Ranking of(Tally tally) {
    var matrix = tally.matrix();
    return switch (tally.rule().method()) {
      case SCHULZE -> placed(tally, Leaders.unbeaten(BeatPaths.of(matrix)), Ground.CHAINS);
      case RANKED_PAIRS -> placed(tally, Leaders.unbeaten(RankedPairs.of(matrix)), Ground.LOCKED);
      case WEIGHTED_MEAN -> placed(tally, Leaders.greatest(WeightedMean.of(tally)), Ground.MEAN);
      case MEDIAN -> placed(tally, Leaders.greatest(byGrades(tally)), Ground.GRADES);
      case INSTANT_RUNOFF -> new Ranking(tally.runOff().decisions().reversed());
    };
  }

  private static Comparator<String> byGrades(Tally tally) {
    return Comparator.comparing(
        one -> tally.levels().grades(tally.rule(), one), new MajorityJudgment());
  }

  private static Ranking placed(Tally tally, Leaders leaders, Ground ground) {
    var cascade = tally.cascade();
    var left = new ArrayList<>(tally.rule().finalists());
    var decisions = new ArrayList<Decision>();
    while (!left.isEmpty()) {
      int place = decisions.size() + 1;
      var among = leaders.among(left);
      var decision =
          among.size() > 1
              ? cascade.best(place, among)
              : Decision.plain(
                  place, among.getFirst(), ground(among.getFirst(), left, tally, ground), among);
      decisions.add(decision);
      left.remove(decision.finalist());
    }
    return new Ranking(decisions);
  }

  private static Ground ground(String winner, List<String> left, Tally tally, Ground ground) {
    if (left.size() == 1) {
      return Ground.LAST;
    }
    boolean pairwise = ground == Ground.CHAINS || ground == Ground.LOCKED;
    return pairwise
            && left.stream().allMatch(o -> o.equals(winner) || tally.matrix().wins(winner, o))
        ? Ground.DIRECT
        : ground;
  }

  /** The finalists, first place first. */
  public List<String> finalists() {
    return decisions.stream().map(Decision::finalist).toList();
  }
}

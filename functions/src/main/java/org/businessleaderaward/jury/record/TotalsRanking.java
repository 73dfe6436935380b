package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.jury.domain.BeatPaths;
import org.businessleaderaward.jury.domain.Leaders;
import org.businessleaderaward.jury.domain.MajorityJudgment;
import org.businessleaderaward.jury.domain.PairwiseMatrix;
import org.businessleaderaward.jury.domain.RankedPairs;
import org.businessleaderaward.jury.domain.Share;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.record.Placed.Ground;

/** The ranking that follows from totals and the lot (steps 2.8.2 to 2.8.9). */
public final class TotalsRanking {
  private final VoteRule rule;
  private final Totals totals;
  private final SharedLot lot;
  private final PairwiseMatrix matrix;
  private final Leaders leaders;

  private TotalsRanking(Totals totals, SharedLot lot) {
    this.rule = totals.rule();
    this.totals = totals;
    this.lot = lot;
    this.matrix = totals.matrix();
    this.leaders =
        switch (rule.method()) {
          case SCHULZE -> Leaders.unbeaten(BeatPaths.of(matrix));
          case RANKED_PAIRS -> Leaders.unbeaten(RankedPairs.of(matrix));
          case WEIGHTED_MEAN -> Leaders.greatest(Comparator.comparing(this::mean));
          case MEDIAN ->
              Leaders.greatest(Comparator.comparing(this::grades, new MajorityJudgment()));
        };
  }

  /** Ranks. */
  public static List<Placed> of(Totals totals, SharedLot lot) {
    return new TotalsRanking(totals, lot).places();
  }

  private Share mean(String finalist) {
    int number = rule.finalists().indexOf(finalist);
    return new Share(totals.weighted(number), totals.jurors(number));
  }

  private long[] grades(String finalist) {
    return totals.grades(rule.finalists().indexOf(finalist));
  }

  private List<Placed> places() {
    var left = new ArrayList<>(rule.finalists());
    var places = new ArrayList<Placed>();
    while (!left.isEmpty()) {
      var leading = leaders.among(left);
      int place = places.size() + 1;
      var placed =
          leading.size() == 1
              ? placed(place, leading.getFirst(), ground(leading.getFirst(), left), leading)
              : cascade(place, leading);
      places.add(placed);
      left.remove(placed.finalist());
    }
    return places;
  }

  private static Placed placed(int place, String finalist, Ground ground, List<String> among) {
    return new Placed(place, finalist, ground.name(), among);
  }

  private Ground ground(String leader, List<String> left) {
    if (left.size() == 1) {
      return Ground.LAST;
    }
    boolean winsAll = left.stream().allMatch(o -> o.equals(leader) || matrix.wins(leader, o));
    return switch (rule.method()) {
      case SCHULZE -> winsAll ? Ground.DIRECT : Ground.CHAINS;
      case RANKED_PAIRS -> winsAll ? Ground.DIRECT : Ground.LOCKED;
      case WEIGHTED_MEAN -> Ground.MEAN;
      case MEDIAN -> Ground.GRADES;
    };
  }

  private Placed cascade(int place, List<String> leading) {
    var stay = leading;
    if (rule.method().isByPairs()) {
      var winners = leading.stream().filter(one -> winsAgainst(one, leading)).toList();
      if (winners.size() == 1) {
        return placed(place, winners.getFirst(), Ground.HEAD_TO_HEAD, leading);
      }
      stay =
          Leaders.greatest(Comparator.comparing(one -> BordaShares.of(matrix, one))).among(leading);
      if (stay.size() == 1) {
        return placed(place, stay.getFirst(), Ground.SHARES, leading);
      }
    }
    var lots = lot.lots(stay);
    var lowest = Collections.min(lots.entrySet(), Map.Entry.comparingByValue()).getKey();
    return placed(place, lowest, Ground.LOT, leading);
  }

  private boolean winsAgainst(String one, List<String> leading) {
    var rivals =
        leading.stream()
            .filter(other -> !other.equals(one) && matrix.compared(one, other) > 0)
            .toList();
    return !rivals.isEmpty() && rivals.stream().allMatch(other -> matrix.wins(one, other));
  }
}

package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.businessleaderaward.jury.domain.BeatPaths;
import org.businessleaderaward.jury.domain.Beats;
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
  private final Leading leading;

  private TotalsRanking(Totals totals, SharedLot lot) {
    this.rule = totals.rule();
    this.totals = totals;
    this.lot = lot;
    this.matrix = totals.matrix();
    this.leading =
        switch (rule.method()) {
          case SCHULZE -> unbeaten(BeatPaths.of(matrix));
          case RANKED_PAIRS -> unbeaten(RankedPairs.of(matrix));
          case WEIGHTED_MEAN -> greatest(Comparator.comparing(this::mean));
          case MEDIAN -> greatest(Comparator.comparing(this::grades, new MajorityJudgment()));
        };
  }

  /** Says who of some finalists lead; several when the method holds them level. */
  private interface Leading {
    List<String> among(Collection<String> left);
  }

  /** Ranks. */
  public static List<Placed> of(Totals totals, SharedLot lot) {
    return new TotalsRanking(totals, lot).places();
  }

  private static Leading unbeaten(Beats method) {
    return left ->
        left.stream().filter(one -> left.stream().noneMatch(o -> method.beats(o, one))).toList();
  }

  private static Leading greatest(Comparator<String> order) {
    return left ->
        left.stream()
            .filter(one -> left.stream().noneMatch(other -> order.compare(other, one) > 0))
            .toList();
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
      var leaders = leading.among(left);
      int place = places.size() + 1;
      var placed =
          leaders.size() == 1
              ? placed(place, leaders.getFirst(), ground(leaders.getFirst(), left), leaders)
              : cascade(place, leaders);
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

  private Placed cascade(int place, List<String> leaders) {
    var stay = leaders;
    if (rule.method().isByPairs()) {
      var winners = leaders.stream().filter(one -> winsAgainst(one, leaders)).toList();
      if (winners.size() == 1) {
        return placed(place, winners.getFirst(), Ground.HEAD_TO_HEAD, leaders);
      }
      stay =
          greatest(Comparator.comparing((String one) -> BordaShares.of(matrix, one)))
              .among(leaders);
      if (stay.size() == 1) {
        return placed(place, stay.getFirst(), Ground.SHARES, leaders);
      }
    }
    var lots = lot.lots(stay);
    var lowest =
        stay.stream()
            .min(Comparator.comparing((String one) -> lots.getOrDefault(one, "")))
            .orElseThrow();
    return placed(place, lowest, Ground.LOT, leaders);
  }

  private boolean winsAgainst(String one, List<String> leaders) {
    var rivals =
        leaders.stream()
            .filter(other -> !other.equals(one) && matrix.compared(one, other) > 0)
            .toList();
    return !rivals.isEmpty() && rivals.stream().allMatch(other -> matrix.wins(one, other));
  }
}

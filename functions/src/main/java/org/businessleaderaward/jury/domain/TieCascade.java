package org.businessleaderaward.jury.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides between finalists whom the method holds level: by their direct comparisons, then by the
 * median on the heaviest criterion, then by lot. Each step looks only at who is left of the one
 * before. It can be asked for the best of them or, by the same steps turned round, for the worst.
 */
final class TieCascade {
  private final PairwiseMatrix matrix;
  private final Medians medians;
  private final Lot lot;

  TieCascade(PairwiseMatrix matrix, Medians medians, Lot lot) {
    this.matrix = matrix;
    this.medians = medians;
    this.lot = lot;
  }

  /** Who of them takes a place. */
  Decision best(int place, List<String> tied) {
    return decide(place, tied, matrix::wins, Comparator.reverseOrder(), Comparator.naturalOrder());
  }

  /** Who of them is left with a place. */
  Decision worst(int place, List<String> tied) {
    return decide(
        place,
        tied,
        (loser, winner) -> matrix.wins(winner, loser),
        Comparator.naturalOrder(),
        Comparator.reverseOrder());
  }

  private Decision decide(
      int place,
      List<String> tied,
      Beats prevails,
      Comparator<Integer> byMedian,
      Comparator<String> byLot) {
    var headToHead = headToHead(tied, prevails);
    if (headToHead.isPresent()) {
      return Decision.plain(place, headToHead.get(), Decision.Ground.HEAD_TO_HEAD, tied);
    }
    var looked = medians.among(tied);
    Comparator<String> order = Comparator.comparing(one -> looked.getOrDefault(one, -1), byMedian);
    var level = Leaders.least(order).among(tied);
    if (level.size() == 1) {
      return new Decision(
          place, level.getFirst(), Decision.Ground.HEAVIEST_MEDIAN, tied, looked, new TreeMap<>());
    }
    var lots = lot.lots(level);
    var drawn = Collections.min(lots.entrySet(), Map.Entry.comparingByValue(byLot)).getKey();
    return new Decision(place, drawn, Decision.Ground.LOT, tied, looked, lots);
  }

  /** The only one that prevails in a direct comparison among them and in all that there are. */
  private Optional<String> headToHead(List<String> tied, Beats prevails) {
    var found = tied.stream().filter(one -> prevails(tied, one, prevails)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private boolean prevails(List<String> tied, String one, Beats prevails) {
    var rivals = tied.stream().filter(o -> !o.equals(one) && matrix.compared(one, o) > 0).toList();
    return !rivals.isEmpty() && rivals.stream().allMatch(other -> prevails.beats(one, other));
  }
}

package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides between finalists of whom none beats another: by their direct comparisons, then by the
 * median on the heaviest criterion, then by lot. Each step looks only at who is left of the one
 * before.
 */
final class TieCascade {
  private final PairwiseMatrix matrix;
  private final FrozenRule rule;
  private final Collection<Ballot> ballots;
  private final Lot lot;

  TieCascade(PairwiseMatrix matrix, FrozenRule rule, Collection<Ballot> ballots, Lot lot) {
    this.matrix = matrix;
    this.rule = rule;
    this.ballots = ballots;
    this.lot = lot;
  }

  Decision decide(int place, List<String> tied) {
    var headToHead = headToHead(tied);
    if (headToHead.isPresent()) {
      return decision(
          place, headToHead.get(), Decision.Ground.HEAD_TO_HEAD, tied, Map.of(), Map.of());
    }
    var medians = Medians.doubled(tied, rule.heaviest().id(), ballots);
    var best = best(tied, medians);
    if (best.size() == 1) {
      return decision(
          place, best.getFirst(), Decision.Ground.HEAVIEST_MEDIAN, tied, medians, Map.of());
    }
    var lots = lot.lots(best);
    var drawn = Collections.min(lots.entrySet(), Map.Entry.comparingByValue()).getKey();
    return decision(place, drawn, Decision.Ground.LOT, tied, medians, lots);
  }

  /** The only one that wins a direct comparison among them and neither loses nor splits one. */
  private Optional<String> headToHead(List<String> tied) {
    var winners = tied.stream().filter(one -> winsAmong(tied, one)).toList();
    return winners.size() == 1 ? Optional.of(winners.getFirst()) : Optional.empty();
  }

  private boolean winsAmong(List<String> tied, String one) {
    var rivals = tied.stream().filter(o -> !o.equals(one) && matrix.compared(one, o) > 0).toList();
    return !rivals.isEmpty() && rivals.stream().allMatch(other -> matrix.wins(one, other));
  }

  /** Those with the highest median; who was judged by nobody comes after all others. */
  private static List<String> best(List<String> tied, SortedMap<String, Integer> medians) {
    if (medians.isEmpty()) {
      return tied;
    }
    int highest = Collections.max(medians.values());
    return tied.stream().filter(one -> medians.getOrDefault(one, -1) == highest).toList();
  }

  private static Decision decision(
      int place,
      String finalist,
      Decision.Ground ground,
      List<String> among,
      Map<String, Integer> medians,
      Map<String, String> lots) {
    return new Decision(
        place, finalist, ground, among, new TreeMap<>(medians), new TreeMap<>(lots));
  }
}

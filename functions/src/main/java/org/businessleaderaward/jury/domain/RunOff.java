package org.businessleaderaward.jury.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Instant run-off: in each round every juror counts for the one put first of those still standing,
 * and who has the fewest falls. A juror who puts several first counts for each of them in full
 * (Approval-IRV: T. Delemazure and D. Peters, "Generalizing instant runoff voting to allow
 * indifferences", EC 2024; of the ways to count such ballots it alone keeps independence of clones
 * and the majority's say). Where everybody puts one first it is the usual method, W. R. Ware's of
 * 1871.
 *
 * <p>Fewest is meant as a share of the jurors who judged the finalist, so that nobody falls for
 * recusals. Whom nobody judged falls first. The last to fall has the second place.
 *
 * @param rounds the rounds, the first one first; in the last one two stand
 * @param decisions who falls, the last place first; then who is left
 */
public record RunOff(List<Round> rounds, List<Decision> decisions) {

  /**
   * A round.
   *
   * @param votes who stands, and how many jurors count for them
   */
  public record Round(SortedMap<String, Integer> votes) {}

  /** Says how many jurors count for each of those who stand. */
  public interface Support {
    SortedMap<String, Integer> of(SortedSet<String> standing);

    /** From the jurors' own orderings. */
    static Support of(List<Ordering> orderings) {
      return standing -> {
        var votes = new TreeMap<String, Integer>();
        standing.forEach(finalist -> votes.put(finalist, 0));
        for (var ordering : orderings) {
          ordering.first(standing).forEach(finalist -> votes.merge(finalist, 1, Integer::sum));
        }
        return votes;
      };
    }
  }

  /**
   * Runs all rounds.
   *
   * @param judged how many jurors judged each finalist
   */
  static RunOff of(
      List<String> finalists, Support support, Map<String, Integer> judged, TieCascade cascade) {
    var standing = new TreeSet<>(finalists);
    var rounds = new ArrayList<Round>();
    var decisions = new ArrayList<Decision>();
    while (standing.size() > 1) {
      var votes = support.of(standing);
      rounds.add(new Round(votes));
      var fewest = fewest(votes, judged);
      var decision =
          fewest.size() == 1
              ? Decision.plain(
                  standing.size(), fewest.getFirst(), Decision.Ground.FEWEST_FIRST, fewest)
              : cascade.worst(standing.size(), fewest);
      decisions.add(decision);
      standing.remove(decision.finalist());
    }
    decisions.add(
        Decision.plain(
            1, standing.first(), Decision.Ground.LAST_STANDING, List.of(standing.first())));
    return new RunOff(rounds, decisions);
  }

  private static List<String> fewest(Map<String, Integer> votes, Map<String, Integer> judged) {
    return Leaders.least(
            Comparator.comparing(
                one -> new Share(votes.getOrDefault(one, 0), judged.getOrDefault(one, 0))))
        .among(votes.keySet());
  }
}

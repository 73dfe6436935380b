package org.businessleaderaward.jury.record;

import java.util.List;
import java.util.Map;

/**
 * A place of the ranking, and what decided it (section 2.8).
 *
 * @param place 1 is the first
 * @param finalist id of who takes it
 * @param ground one of {@link Ground}, by name
 * @param among ids of those who led by the method, in the order of the rule
 */
public record Placed(int place, String finalist, String ground, List<String> among) {

  /** What decided. */
  public enum Ground {
    /** Nobody else was left. */
    LAST,
    /** It wins its pair with everybody who has no place yet. */
    DIRECT,
    /** Nobody without a place beats it by chains of wins. */
    CHAINS,
    /** No locked win puts anybody without a place above it. */
    LOCKED,
    /** It has the highest weighted mean of those without a place. */
    MEAN,
    /** It has the best levels of those without a place, from the middle outwards. */
    GRADES,
    /** Of those who led, it wins its pairs with the others. */
    HEAD_TO_HEAD,
    /** Of those who led, it has the greatest sum of shares over all pairs. */
    SHARES,
    /** The lot. */
    LOT
  }

  public Placed {
    among = List.copyOf(among);
  }

  Map<String, Object> json() {
    return Map.of("place", place, "finalist", finalist, "ground", ground, "among", among);
  }
}

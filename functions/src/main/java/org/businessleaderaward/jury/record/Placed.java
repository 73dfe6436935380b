package org.businessleaderaward.jury.record;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private static final String RANKING = "ranking";

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

  /** A ranking as text, first place first. */
  public static String write(List<Placed> ranking) {
    return StrictJson.write(Map.of(RANKING, ranking.stream().map(Placed::json).toList()));
  }

  /** Reads a ranking that was written so. */
  public static List<Placed> read(String ranking) {
    return read(new Fields(StrictJson.read(ranking.getBytes(UTF_8)), "", RANKING));
  }

  static List<Placed> read(Fields holder) {
    return holder.objects(RANKING, "among", "finalist", "ground", "place").stream()
        .map(
            one ->
                new Placed(
                    one.number("place"),
                    one.text("finalist"),
                    one.text("ground"),
                    one.texts("among")))
        .toList();
  }

  Map<String, Object> json() {
    return Map.of("place", place, "finalist", finalist, "ground", ground, "among", among);
  }
}

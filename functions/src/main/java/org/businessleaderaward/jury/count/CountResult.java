package org.businessleaderaward.jury.count;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.jury.record.Placed;

/**
 * What the count gave.
 *
 * @param ranking the ranking, first place first
 * @param ballots how many ballots were counted
 * @param recordSha256 SHA-256 of the record's file in lower-case hexadecimal
 */
public record CountResult(List<RankedFinalist> ranking, int ballots, String recordSha256) {
  public CountResult {
    ranking = List.copyOf(ranking);
  }

  /** Whom the award goes to: the first who still stands; empty when nobody does. */
  Optional<RankedFinalist> laureate() {
    return ranking.stream().filter(RankedFinalist::stands).findFirst();
  }

  /** The nominations that are placed before the laureate and no longer stand, in their order. */
  List<String> passedOver() {
    return ranking.stream()
        .takeWhile(finalist -> !finalist.stands())
        .map(RankedFinalist::nomination)
        .toList();
  }

  /**
   * A finalist with a place.
   *
   * @param place the place, 1 the first
   * @param ground how the finalist came by it
   * @param among nominations of those who were level when it was decided
   * @param nomination id of the nomination
   * @param name name of the nominee
   * @param company company of the nominee
   * @param stands whether the nomination still stands; one that was withdrawn or declined does not,
   *     and is passed over
   */
  public record RankedFinalist(
      int place,
      Placed.Ground ground,
      List<String> among,
      String nomination,
      String name,
      String company,
      boolean stands) {
    public RankedFinalist {
      among = List.copyOf(among);
    }
  }
}

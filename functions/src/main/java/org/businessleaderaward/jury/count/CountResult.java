package org.businessleaderaward.jury.count;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.jury.domain.recount.PublishedResult;

/**
 * What the count gave.
 *
 * @param ranking the ranking, first place first
 * @param explanation how each place came about
 * @param ballots how many ballots were counted
 * @param setAside the ballots that were set aside
 * @param bundle the whole result as canonical JSON (RFC 8785)
 */
public record CountResult(
    List<RankedFinalist> ranking,
    List<String> explanation,
    int ballots,
    List<PublishedResult.SetAside> setAside,
    String bundle) {

  /** Whom the award goes to: the first who still stands; empty when nobody does. */
  Optional<RankedFinalist> laureate() {
    return ranking.stream().filter(RankedFinalist::stands).findFirst();
  }

  /**
   * A finalist with a place.
   *
   * @param place the place, 1 the first
   * @param nomination id of the nomination
   * @param name name of the nominee
   * @param company company of the nominee
   * @param stands whether the nomination still stands; one that was withdrawn or declined does not,
   *     and is passed over
   */
  public record RankedFinalist(
      int place, String nomination, String name, String company, boolean stands) {}
}

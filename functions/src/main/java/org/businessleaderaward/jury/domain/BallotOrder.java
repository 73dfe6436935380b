package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.businessleaderaward.crypto.Sha256;

/**
 * The order in which finalists stand on a juror's ballot: drawn for each juror, so that no place on
 * the page favours anybody, and the same whenever the juror comes back.
 */
public final class BallotOrder {
  private BallotOrder() {}

  /** The finalists as a juror finds them, whatever order they come in. */
  public static List<String> of(String juror, Collection<String> finalists) {
    return finalists.stream()
        .sorted(Comparator.comparing(finalist -> Sha256.of(juror + "#" + finalist).hex()))
        .toList();
  }
}

package org.businessleaderaward.jury.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What becomes of the bad ballots of a count.
 *
 * <p>Where the rule says {@link CountTerms.BadBallot#SET_ASIDE}, a ballot that its juror, or the
 * juror's browser, sealed wrongly is set aside. A ballot that was damaged where it is kept never is
 * by the rule: then whoever can write to the store could take a juror's vote away, and the ballot
 * can be brought back from a backup and known again by its receipt. Under either rule the
 * secretariat and the chair may decide together on ballots that a stopped count has named.
 *
 * @param aside the ballots that are set aside
 * @param stopping the ballots that stop the count
 */
public record SettingAside(List<CheckedBallot.Bad> aside, List<CheckedBallot.Bad> stopping) {
  public SettingAside {
    aside = List.copyOf(aside);
    stopping = List.copyOf(stopping);
  }

  /**
   * Decides.
   *
   * @param bad the bad ballots of this count
   * @param released the bad ballots of a stopped count that both decided to set aside
   */
  public static SettingAside of(
      CountTerms.BadBallot policy,
      Collection<CheckedBallot.Bad> bad,
      Set<CheckedBallot.Bad> released) {
    boolean byRule = policy == CountTerms.BadBallot.SET_ASIDE;
    return new SettingAside(
        bad.stream().filter(b -> isAside(b, byRule, released)).toList(),
        bad.stream().filter(b -> !isAside(b, byRule, released)).toList());
  }

  private static boolean isAside(
      CheckedBallot.Bad ballot, boolean byRule, Set<CheckedBallot.Bad> released) {
    return released.contains(ballot) || (byRule && !ballot.problem().isDamage());
  }
}

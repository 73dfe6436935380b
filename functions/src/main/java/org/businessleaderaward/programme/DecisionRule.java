package org.businessleaderaward.programme;

import org.jspecify.annotations.Nullable;

/**
 * How the jury decides.
 *
 * @param method the counting method
 * @param quorum fewest ballots with which the count may be released
 * @param canonicalJson the frozen rule (RFC 8785); null until voting opens
 * @param sha256 its SHA-256 in lower-case hexadecimal; null until voting opens
 * @param ballots what the result holds of the ballots; null until voting opens, and in a rule that
 *     was frozen before there was the choice
 */
public record DecisionRule(
    Method method,
    int quorum,
    @Nullable String canonicalJson,
    @Nullable String sha256,
    @Nullable Ballots ballots) {

  /** A rule that is not frozen yet. */
  public static DecisionRule planned(Method method, int quorum) {
    return new DecisionRule(method, quorum, null, null, null);
  }

  /** What the result holds of the ballots. */
  public enum Ballots {
    /** Nothing but what the method takes in totals. */
    WITHHELD,
    /**
     * The order of finalists on each counted ballot, without names and levels, when enough jurors
     * ordered the same finalists.
     */
    ORDERINGS
  }

  /** How ballots become a ranking. */
  public enum Method {
    SCHULZE,
    RANKED_PAIRS,
    WEIGHTED_MEAN,
    MEDIAN,
    INSTANT_RUNOFF
  }
}

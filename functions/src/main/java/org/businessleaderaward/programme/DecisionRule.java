package org.businessleaderaward.programme;

import org.jspecify.annotations.Nullable;

/**
 * How the jury decides.
 *
 * @param method the counting method
 * @param quorum fewest ballots with which the count may be released
 * @param canonicalJson the frozen rule (RFC 8785); null until voting opens
 * @param sha256 its SHA-256 in lower-case hexadecimal; null until voting opens
 */
public record DecisionRule(
    Method method, int quorum, @Nullable String canonicalJson, @Nullable String sha256) {

  /** A rule that is not frozen yet. */
  public static DecisionRule planned(Method method, int quorum) {
    return new DecisionRule(method, quorum, null, null);
  }

  /** How ballots become a ranking. */
  public enum Method {
    SCHULZE,
    RANKED_PAIRS,
    WEIGHTED_MEAN,
    MEDIAN
  }
}

package org.businessleaderaward.nominations.submission;

import org.businessleaderaward.limits.Network;

/**
 * A wish to hand a nomination in.
 *
 * @param key chosen by the client once per intent; a repeat gets the first receipt
 * @param version the version that the nominator last saw
 * @param declaresAccuracy that what is said is true to the best of the nominator's knowledge
 * @param allowsContact that the nominee may be written to
 * @param from where the wish comes from
 */
public record Submission(
    String key, int version, boolean declaresAccuracy, boolean allowsContact, Network from) {
  /** What a repeat must be equal in. */
  String payload() {
    return "%d %b %b".formatted(version, declaresAccuracy, allowsContact);
  }
}

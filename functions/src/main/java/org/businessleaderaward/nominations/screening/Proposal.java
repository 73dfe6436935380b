package org.businessleaderaward.nominations.screening;

import java.time.Instant;

/**
 * A decision on eligibility that a second member of the secretariat is to confirm.
 *
 * @param person id of who proposes it
 * @param at when
 * @param decision the decision
 */
public record Proposal(String person, Instant at, Screening decision) {
  /** Whether somebody else would decide the same; notes may differ. */
  boolean isConfirmedBy(String other, Screening theirs) {
    return !person.equals(other) && decision.reason() == theirs.reason();
  }
}

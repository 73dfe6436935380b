package org.businessleaderaward.nominations.screening;

import java.time.Instant;
import org.businessleaderaward.nominations.NominationStatus;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a second member of the secretariat is to confirm, as the board shows it.
 *
 * @param person id of who proposes it
 * @param eligible whether it finds the nomination eligible
 * @param reason why not; null when it does
 * @param note a note; null without one
 * @param proposedAt when it was proposed
 */
public record BoardProposal(
    String person,
    boolean eligible,
    Screening.@Nullable Reason reason,
    @Nullable String note,
    Instant proposedAt) {
  public static @Nullable BoardProposal of(@Nullable Proposal proposal) {
    return proposal == null
        ? null
        : new BoardProposal(
            proposal.person(),
            proposal.decision().status() == NominationStatus.ELIGIBLE,
            proposal.decision().reason(),
            proposal.decision().note(),
            proposal.at());
  }
}

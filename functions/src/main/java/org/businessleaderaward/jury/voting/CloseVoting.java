package org.businessleaderaward.jury.voting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.cycle.Cycle;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.EditionPayload;

/**
 * Closes the vote before its time, once everybody who has a vote has cast a ballot, and shuts the
 * ballot box.
 */
public final class CloseVoting {
  private final EditionActs acts;
  private final JuryRoll roll;
  private final Votes votes;
  private final ReceiptLists lists;

  public CloseVoting(EditionActs acts, JuryRoll roll, Votes votes, ReceiptLists lists) {
    this.acts = acts;
    this.roll = roll;
    this.votes = votes;
    this.lists = lists;
  }

  /** Closes the vote of the caller's edition at the instant of the request. */
  public EditionPayload close(Caller caller, Instant now) {
    var vote = votes.readable(caller.edition());
    if (vote.isPresent() && vote.get().isOpen(now)) {
      var finalists = vote.get().rule().finalists();
      boolean missing =
          roll.all(caller.edition()).stream().anyMatch(seat -> seat.isAwaited(finalists));
      if (missing) {
        return EditionPayload.refused(
            UserError.of(
                "BALLOTS_MISSING",
                "Not every juror who has a vote has cast a ballot; wait until the vote's time is"
                    + " over."));
      }
    }
    var at = now.truncatedTo(ChronoUnit.MILLIS);
    return acts.perform(
        new EditionActs.Deed(caller.edition(), now, caller.actor(), "VOTING_CLOSED", null),
        edition -> Cycle.closeVoting(edition, at),
        (set, edition) ->
            vote.ifPresent(
                open -> {
                  votes.change(set, open.closingAt(at));
                  lists.shut(set, edition.id(), now);
                }));
  }
}

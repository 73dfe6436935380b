package org.businessleaderaward.jury.voting;

import java.time.Instant;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.cycle.ExtendWindow;

/**
 * Lets an open vote run longer, only while there are fewer ballots than the quorum takes: nobody
 * can then have seen that the vote would do and want another. The frozen rule stays as it is; the
 * close is not in it. {@code docs/decisions/editions.md} says why.
 */
final class ExtendVoting {
  private static final UserError QUORUM_REACHED =
      UserError.of(
          "QUORUM_REACHED", "There are as many ballots as the quorum takes; the close stays.");

  private final ExtendWindow extending;
  private final JuryRoll roll;
  private final Votes votes;
  private final ReceiptLists lists;

  ExtendVoting(ExtendWindow extending, JuryRoll roll, Votes votes, ReceiptLists lists) {
    this.extending = extending;
    this.roll = roll;
    this.votes = votes;
    this.lists = lists;
  }

  /** Extends the vote of the caller's edition. A box that is shut meanwhile stays shut. */
  EditionPayload extend(Caller caller, ExtendWindow.Wanted wanted, Instant now) {
    var vote = votes.readable(caller.edition());
    if (vote.isPresent() && vote.get().isOpen(now)) {
      long ballots = roll.all(caller.edition()).stream().filter(Seat::voted).count();
      if (ballots >= vote.get().rule().jury().quorum()) {
        return EditionPayload.refused(QUORUM_REACHED);
      }
    }
    return extending.extend(
        caller,
        wanted,
        now,
        (set, window) ->
            vote.ifPresent(
                open -> {
                  votes.change(set, open.closingAt(window.closesAt()));
                  lists.checkNotShut(set, caller.edition());
                }));
  }
}

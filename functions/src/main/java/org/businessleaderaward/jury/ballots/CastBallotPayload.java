package org.businessleaderaward.jury.ballots;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to a cast ballot. */
public record CastBallotPayload(@Nullable BallotReceipt receipt, List<UserError> userErrors) {
  static CastBallotPayload of(BallotReceipt receipt) {
    return new CastBallotPayload(receipt, List.of());
  }

  static CastBallotPayload refused(UserError why) {
    return new CastBallotPayload(null, List.of(why));
  }
}

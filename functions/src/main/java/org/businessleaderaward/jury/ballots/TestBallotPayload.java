package org.businessleaderaward.jury.ballots;

import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.jspecify.annotations.Nullable;

/** Answer to a test ballot. */
public record TestBallotPayload(
    TestBallots.@Nullable TestReceipt testBallot, List<UserError> userErrors) {}

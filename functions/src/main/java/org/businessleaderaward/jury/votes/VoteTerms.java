package org.businessleaderaward.jury.votes;

import java.time.Instant;
import org.businessleaderaward.jury.domain.CountTerms;
import org.businessleaderaward.programme.DecisionRule;

/**
 * What the secretariat settles when it opens a vote.
 *
 * @param closesAt when the vote closes
 * @param method how ballots become a ranking
 * @param badBallot what becomes of a wrongly sealed ballot
 * @param confirmWithinHours for how many hours the first confirmation of the count waits for the
 *     second
 * @param ballots what the result holds of the ballots
 */
public record VoteTerms(
    Instant closesAt,
    DecisionRule.Method method,
    CountTerms.BadBallot badBallot,
    int confirmWithinHours,
    DecisionRule.Ballots ballots) {}

package org.businessleaderaward.jury.votes;

import java.time.Instant;
import org.businessleaderaward.programme.DecisionRule;

/**
 * What the secretariat settles when it opens a vote.
 *
 * @param closesAt when the vote closes
 * @param method how ballots become a ranking
 * @param confirmWithinHours for how many hours the first confirmation of the count waits for the
 *     second
 * @param leastJurors fewest jurors who judge a pair of finalists, or a finalist, for its totals to
 *     be decrypted
 */
public record VoteTerms(
    Instant closesAt, DecisionRule.Method method, int confirmWithinHours, int leastJurors) {}

package org.businessleaderaward.jury.voting;

import java.time.Instant;
import org.businessleaderaward.jury.count.Release;
import org.jspecify.annotations.Nullable;

/**
 * How the vote goes on: how many, never what.
 *
 * @param jurors how many jurors are on the roll
 * @param ballots how many have a ballot on record
 * @param quorum fewest ballots with which the count may be released
 * @param remindedAt when the jurors whose ballot was awaited were last reminded; null when never
 * @param release where the release of the count stands
 */
public record Voting(
    int jurors, int ballots, int quorum, @Nullable Instant remindedAt, Release release) {}

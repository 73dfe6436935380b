package org.businessleaderaward.jury.ballots;

import java.time.Instant;

/**
 * What a juror keeps of a ballot.
 *
 * @param receipt SHA-256 of the sealed ballot in base32, in groups of four
 * @param version version of the ballot
 * @param castAt when it was taken
 */
public record BallotReceipt(String receipt, int version, Instant castAt) {}

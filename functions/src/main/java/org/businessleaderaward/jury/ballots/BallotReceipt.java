package org.businessleaderaward.jury.ballots;

import java.time.Instant;

/**
 * What a juror keeps of a ballot.
 *
 * @param sha256 SHA-256 of the ballot in lower-case hexadecimal
 * @param version version of the ballot
 * @param castAt when it was taken
 */
public record BallotReceipt(String sha256, int version, Instant castAt) {
  /** As the juror is shown it. */
  public String receipt() {
    return ReceiptCode.of(sha256);
  }
}

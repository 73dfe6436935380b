package org.businessleaderaward.jury.ballots;

/**
 * A sealed ballot on record. Its text never goes into a log.
 *
 * @param ballotId id of the ballot
 * @param sealed the compact JWE
 * @param receipt the receipt that was given for it
 */
public record BallotOnRecord(String ballotId, String sealed, BallotReceipt receipt) {
  @Override
  public String toString() {
    return "BallotOnRecord[version " + receipt.version() + "]";
  }
}

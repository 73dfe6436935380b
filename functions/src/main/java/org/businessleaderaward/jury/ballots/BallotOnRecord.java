package org.businessleaderaward.jury.ballots;

/**
 * A ballot on record, as it was sealed.
 *
 * @param ballotId id of the ballot
 * @param ballot its bytes in lower-case hexadecimal
 * @param receipt the receipt that was given for it
 */
public record BallotOnRecord(String ballotId, String ballot, BallotReceipt receipt) {
  @Override
  public String toString() {
    return "BallotOnRecord[version " + receipt.version() + "]";
  }
}

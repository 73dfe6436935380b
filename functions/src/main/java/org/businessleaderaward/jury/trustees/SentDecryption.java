package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import org.businessleaderaward.jury.proofs.PartsOfSums;
import org.businessleaderaward.jury.record.VoteRecord;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A trustee's part in the decryption of the sums, as it was taken.
 *
 * @param number number of the trustee
 * @param sumsHash hash of the sums that the trustee formed
 * @param parts a part for each sum, one behind the other
 * @param at when it was sent
 */
public record SentDecryption(int number, String sumsHash, SdkBytes parts, Instant at) {

  /** The parts as a record has them. */
  public VoteRecord.Decryption decryption() {
    var read = PartsOfSums.read(number, parts.asByteArray());
    return new VoteRecord.Decryption(number, read.written());
  }
}

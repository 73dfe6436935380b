package org.businessleaderaward.jury.trustees;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.record.VoteRecord;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A trustee's part in the decryption of the sums, as it was sent; not checked yet.
 *
 * @param number number of the trustee
 * @param sumsHash hash of the sums that the trustee formed
 * @param parts a part for each sum, one behind the other
 * @param at when it was sent
 */
public record SentDecryption(int number, String sumsHash, SdkBytes parts, Instant at) {

  /** The parts as a record has them. */
  public VoteRecord.Decryption decryption() {
    return new VoteRecord.Decryption(number, parts(parts.asByteArray()));
  }

  private static List<String> parts(byte[] all) {
    return IntStream.range(0, all.length / PartialDecryption.BYTES)
        .map(part -> part * PartialDecryption.BYTES)
        .mapToObj(from -> Arrays.copyOfRange(all, from, from + PartialDecryption.BYTES))
        .map(HexFormat.of()::formatHex)
        .toList();
  }
}

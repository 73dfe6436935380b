package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The lot that the trustees draw together and nobody can choose (section 1.11): the joint key's
 * answer to a point that follows from the head, after the shared pseudo-random function of M. Naor,
 * B. Pinkas, O. Reingold, "Distributed pseudo-random functions and KDCs", EUROCRYPT 1999.
 *
 * @param seed 32 bytes in lower-case hexadecimal
 */
public record SharedLot(String seed) {
  /** Name of the lot in the list of sums. */
  public static final String ID = "lot";

  private static final byte EVEN = 2;

  /** What trustees decrypt for the lot. */
  public static SumsToDecrypt.Named question(VoteContext vote, String head) {
    var point =
        IntStream.iterate(0, k -> k + 1)
            .mapToObj(k -> candidate(vote, head, k))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();
    return new SumsToDecrypt.Named(ID, new Ciphertext(point, Point.IDENTITY));
  }

  private static Optional<Point> candidate(VoteContext vote, String head, int k) {
    var x = vote.withRule(Tag.LOT_POINT).bytes(HexFormat.of().parseHex(head)).number(k).hash();
    try {
      return Optional.of(Point.read(Bytes.of(new byte[] {EVEN}, x)));
    } catch (StepFails e) {
      // About every second number is no x of the curve.
      return Optional.empty();
    }
  }

  /** The lot from what the parts of the trustees give together. */
  public static SharedLot of(Point decrypted) {
    StepFails.unless(!decrypted.isIdentity(), "1.11.3", "the lot's answer is the identity");
    var seed = new TaggedHash(Tag.LOT_SEED).points(decrypted).hash();
    return new SharedLot(HexFormat.of().formatHex(seed));
  }

  /** The lot of each finalist in lower-case hexadecimal; the lowest comes first. */
  public SortedMap<String, String> lots(Iterable<String> finalists) {
    var lots = new TreeMap<String, String>();
    for (var finalist : finalists) {
      var hash = new TaggedHash(Tag.LOT).bytes(HexFormat.of().parseHex(seed)).text(finalist).hash();
      lots.put(finalist, HexFormat.of().formatHex(hash));
    }
    return lots;
  }
}

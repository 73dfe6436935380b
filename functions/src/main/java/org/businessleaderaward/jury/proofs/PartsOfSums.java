package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A trustee's parts in the decryption of sums, one for each in order (step 1.10.2).
 *
 * @param trustee number of the trustee
 * @param parts the parts
 */
public record PartsOfSums(int trustee, List<PartialDecryption> parts) {
  public PartsOfSums {
    parts = List.copyOf(parts);
  }

  /** Reads what is written in lower-case hexadecimal; what is no part is refused. */
  public static PartsOfSums read(int trustee, List<String> parts) {
    return new PartsOfSums(
        trustee,
        parts.stream().map(hex -> PartialDecryption.read(HexFormat.of().parseHex(hex))).toList());
  }

  /** Reads parts that stand one behind the other; what is none, or too short, is refused. */
  public static PartsOfSums read(int trustee, byte[] parts) {
    var all = new ArrayList<PartialDecryption>();
    for (int from = 0; from < parts.length; from += PartialDecryption.BYTES) {
      all.add(
          PartialDecryption.read(
              Arrays.copyOfRange(
                  parts, from, Math.min(parts.length, from + PartialDecryption.BYTES))));
    }
    return new PartsOfSums(trustee, all);
  }

  /** As they are written, each in lower-case hexadecimal. */
  public List<String> written() {
    return parts.stream().map(part -> HexFormat.of().formatHex(part.bytes())).toList();
  }

  /** The part in a sum, by its place, without the proof. */
  public Point at(int sum) {
    return parts.get(sum).part();
  }

  /**
   * Adds what must hold if they are right, from one sum to before another.
   *
   * @param sums as many as there are parts
   * @param hash theirs
   * @param publicShare the trustee's
   */
  public void require(
      SumsToDecrypt sums, String hash, Point publicShare, Range range, Equations equations) {
    for (int s = range.from(); s < range.to(); s++) {
      var place = new PartialDecryption.Place(hash, trustee, publicShare, s);
      parts.get(s).require(place, sums.sums().get(s).sum(), equations);
    }
  }

  /** Places of sums, from one to before another. */
  public record Range(int from, int to) {}
}

package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;

/**
 * A trustee's part in the decryption of a sum, with a proof that it was made with the trustee's
 * share (steps 1.10.2 and 1.10.3; D. Chaum, T. P. Pedersen, "Wallet databases with observers",
 * CRYPTO 1992).
 *
 * @param part the share times the sum's pad
 * @param u commitment over the base point
 * @param v commitment over the pad
 * @param z answer
 */
public record PartialDecryption(Point part, Point u, Point v, Scalar z) {
  /** How many bytes it is written in. */
  public static final int BYTES = 3 * Point.BYTES + Scalar.BYTES;

  /**
   * Which decryption it is.
   *
   * @param sumsHash hash of all sums, in lower-case hexadecimal
   * @param trustee number of the trustee
   * @param publicShare the trustee's share times the base point
   * @param sum place of the sum in the list, from 0
   */
  public record Place(String sumsHash, int trustee, Point publicShare, int sum) {
    Scalar challenge(Point part, Point u, Point v) {
      return new TaggedHash(Tag.DECRYPTION)
          .bytes(HexFormat.of().parseHex(sumsHash))
          .number(trustee)
          .points(publicShare)
          .number(sum)
          .points(part, u, v)
          .scalar();
    }
  }

  /** Decrypts. */
  public static PartialDecryption of(Place place, Ciphertext sum, Scalar share, Draws draws) {
    var part = sum.pad().times(share);
    var w = draws.next();
    var u = Point.G.times(w);
    var v = sum.pad().times(w);
    var z = w.plus(place.challenge(part, u, v).times(share));
    return new PartialDecryption(part, u, v, z);
  }

  /** Reads 131 bytes. */
  public static PartialDecryption read(byte[] bytes) {
    var from = new ByteCursor(bytes, "1.10.2");
    var part =
        new PartialDecryption(
            from.pointOrIdentity(), from.point(), from.pointOrIdentity(), from.scalar());
    from.end();
    return part;
  }

  /** As 131 bytes. */
  public byte[] bytes() {
    return Bytes.of(part.bytes(), u.bytes(), v.bytes(), z.bytes());
  }

  /** Adds what must hold if it is right. */
  public void require(Place place, Ciphertext sum, Equations equations) {
    var c = place.challenge(part, u, v);
    equations.overBase(z, u, c, place.publicShare());
    equations.over(sum.pad(), z, v, c, part);
  }
}

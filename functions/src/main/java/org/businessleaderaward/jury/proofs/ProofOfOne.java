package org.businessleaderaward.jury.proofs;

/**
 * A proof that what the ciphertexts of a contest encrypt adds up to 1 (step 1.5.5; D. Chaum, T. P.
 * Pedersen, "Wallet databases with observers", CRYPTO 1992).
 *
 * @param u commitment over the base point
 * @param v commitment over the key
 * @param z answer
 */
public record ProofOfOne(Point u, Point v, Scalar z) {

  /** How many bytes it is written in. */
  static final int BYTES = 2 * Point.BYTES + Scalar.BYTES;

  static ProofOfOne read(ByteCursor from) {
    return new ProofOfOne(from.point(), from.point(), from.scalar());
  }

  /** The challenge of the proof for a contest. */
  static Scalar challenge(byte[] contest, Point u, Point v) {
    return new TaggedHash(Tag.ONE).bytes(contest).points(u, v).scalar();
  }

  void require(byte[] contest, Ciphertext sum, Equations equations) {
    var c = challenge(contest, u, v);
    equations.overBase(z, u, c, sum.pad());
    equations.overKeyLessBase(z, v, c, sum.body());
  }

  byte[] bytes() {
    return Bytes.of(u.bytes(), v.bytes(), z.bytes());
  }
}

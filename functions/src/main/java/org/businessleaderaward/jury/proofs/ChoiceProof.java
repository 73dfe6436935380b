package org.businessleaderaward.jury.proofs;

/**
 * A proof that a ciphertext is of 0 or of 1, which does not tell of which (steps 1.5.2 to 1.5.4; R.
 * Cramer, I. Damgård, B. Schoenmakers, "Proofs of partial knowledge and simplified design of
 * witness hiding protocols", CRYPTO 1994). Its challenge hashes all that it is about (D. Bernhard,
 * O. Pereira, B. Warinschi, "How not to prove yourself", ASIACRYPT 2012).
 *
 * @param a0 commitment over the base point, for 0
 * @param b0 commitment over the key, for 0
 * @param a1 commitment over the base point, for 1
 * @param b1 commitment over the key, for 1
 * @param c0 the part of the challenge that is answered for 0
 * @param z0 answer for 0
 * @param z1 answer for 1
 */
public record ChoiceProof(Point a0, Point b0, Point a1, Point b1, Scalar c0, Scalar z0, Scalar z1) {

  /** How many bytes it is written in. */
  static final int BYTES = 4 * Point.BYTES + 3 * Scalar.BYTES;

  static ChoiceProof read(ByteCursor from) {
    return new ChoiceProof(
        from.point(),
        from.point(),
        from.point(),
        from.point(),
        from.scalar(),
        from.scalar(),
        from.scalar());
  }

  /** The challenge of the proof for an option of a contest. */
  static Scalar challenge(byte[] contest, int option, Point... commitments) {
    return new TaggedHash(Tag.CHOICE).bytes(contest).number(option).points(commitments).scalar();
  }

  void require(byte[] contest, int option, Ciphertext of, Equations equations) {
    var c1 = challenge(contest, option, a0, b0, a1, b1).minus(c0);
    equations.overBase(z0, a0, c0, of.pad());
    equations.overKey(z0, b0, c0, of.body());
    equations.overBase(z1, a1, c1, of.pad());
    equations.overKeyLessBase(z1, b1, c1, of.body());
  }

  byte[] bytes() {
    return Bytes.of(
        a0.bytes(), b0.bytes(), a1.bytes(), b1.bytes(), c0.bytes(), z0.bytes(), z1.bytes());
  }
}

package org.businessleaderaward.jury.proofs;

import java.util.List;

/**
 * What a trustee publishes of the key (steps 1.8.1 to 1.8.4; T. P. Pedersen, "A threshold
 * cryptosystem without a trusted party", EUROCRYPT 1991). The proof of knowledge (C. P. Schnorr,
 * Journal of Cryptology 4, 1991) keeps the last trustee from choosing the joint key; what bias is
 * left does no harm to what is encrypted (R. Gennaro, S. Jarecki, H. Krawczyk, T. Rabin, "Secure
 * distributed key generation for discrete-log based cryptosystems", Journal of Cryptology 20,
 * 2007).
 *
 * @param commitments the coefficients of the trustee's polynomial times the base point, the
 *     constant one first
 * @param sharesKey what others encrypt this trustee's shares for
 * @param proof that the trustee knows the constant coefficient
 */
public record TrusteeKey(List<Point> commitments, Point sharesKey, Proof proof) {

  /**
   * A proof of knowledge.
   *
   * @param commitment over the base point
   * @param answer the answer
   */
  public record Proof(Point commitment, Scalar answer) {
    /** How many bytes it is written in. */
    public static final int BYTES = Point.BYTES + Scalar.BYTES;

    /** Reads 65 bytes. */
    public static Proof read(byte[] bytes) {
      var from = new ByteCursor(bytes, "1.8.2");
      var proof = new Proof(from.point(), from.scalar());
      from.end();
      return proof;
    }

    /** As 65 bytes. */
    public byte[] bytes() {
      return Bytes.of(commitment.bytes(), answer.bytes());
    }
  }

  public TrusteeKey {
    commitments = List.copyOf(commitments);
  }

  /** The challenge of a trustee's proof (step 1.8.3). */
  static Scalar challenge(
      KeyTerms terms, int trustee, List<Point> commitments, Point sharesKey, Point of) {
    return TaggedHash.of(Tag.TRUSTEE, terms.edition())
        .number(terms.trustees())
        .number(terms.threshold())
        .number(trustee)
        .points(commitments.toArray(Point[]::new))
        .points(sharesKey, of)
        .scalar();
  }

  /** Whether the trustee, by number, has proven to know the constant coefficient. */
  public boolean isProven(KeyTerms terms, int trustee) {
    StepFails.unless(
        commitments.size() == terms.threshold(), "1.8.1", "as many commitments as threshold");
    var c = challenge(terms, trustee, commitments, sharesKey, proof.commitment());
    return Point.G.times(proof.answer())
        .equals(proof.commitment().plus(commitments.getFirst().times(c)));
  }

  /** What the share for a trustee, by number, times the base point must be. */
  public Point publicShare(int trustee) {
    // Horner's rule, from the last coefficient.
    return commitments.reversed().stream()
        .reduce(Point.IDENTITY, (sum, coefficient) -> sum.times(trustee).plus(coefficient));
  }

  /** Whether a share for a trustee, by number, is the one that the commitments stand for. */
  public boolean isShare(Scalar share, int trustee) {
    return Point.G.times(share).equals(publicShare(trustee));
  }
}

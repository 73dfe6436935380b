package org.businessleaderaward.jury.proofs;

import java.util.List;
import java.util.function.Function;

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
public record TrusteeKey(List<Point> commitments, Point sharesKey, KnowledgeProof proof) {

  public TrusteeKey {
    commitments = List.copyOf(commitments);
  }

  /** What the proof is of, but for its commitment (step 1.8.3). */
  static Function<Point, Scalar> challenge(
      KeyTerms terms, int trustee, List<Point> commitments, Point sharesKey) {
    return commitment ->
        TaggedHash.of(Tag.TRUSTEE, terms.edition())
            .number(terms.trustees())
            .number(terms.threshold())
            .number(trustee)
            .points(commitments.toArray(Point[]::new))
            .points(sharesKey, commitment)
            .scalar();
  }

  /** Whether the trustee, by number, has proven to know the constant coefficient. */
  public boolean isProven(KeyTerms terms, int trustee) {
    StepFails.unless(
        commitments.size() == terms.threshold(), "1.8.1", "as many commitments as threshold");
    return proof.holds(commitments.getFirst(), challenge(terms, trustee, commitments, sharesKey));
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

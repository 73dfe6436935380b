package org.businessleaderaward.jury.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a trustee keeps while the key is made (steps 1.8.1 to 1.8.5).
 *
 * @param coefficients of the trustee's polynomial, the constant one first
 * @param shares the secret half of the key that shares are encrypted for
 */
public record TrusteeSecret(List<Scalar> coefficients, Scalar shares) {
  public TrusteeSecret {
    coefficients = List.copyOf(coefficients);
  }

  /** Reads what was written so. */
  public static TrusteeSecret read(byte[] written) {
    var from = new ByteCursor(written, "1.2.2");
    var scalars = new ArrayList<Scalar>();
    for (int left = written.length / Scalar.BYTES; left > 0; left--) {
      scalars.add(from.scalar());
    }
    from.end();
    var shares = scalars.removeLast();
    return new TrusteeSecret(scalars, shares);
  }

  /** To be kept: the coefficients, then the secret half of the key for shares, a scalar each. */
  public byte[] bytes() {
    return Bytes.of(
        Stream.concat(coefficients.stream(), Stream.of(shares))
            .map(Scalar::bytes)
            .toArray(byte[][]::new));
  }

  /** Draws one. */
  public static TrusteeSecret draw(KeyTerms terms, Draws draws) {
    var coefficients = Stream.generate(draws::next).limit(terms.threshold()).toList();
    return new TrusteeSecret(coefficients, draws.next());
  }

  /** What the trustee, by number, publishes. */
  public TrusteeKey published(KeyTerms terms, int trustee, Draws draws) {
    var commitments = coefficients.stream().map(Point.G::times).toList();
    var sharesKey = Point.G.times(shares);
    var challenge = TrusteeKey.challenge(terms, trustee, commitments, sharesKey);
    var proof = KnowledgeProof.of(coefficients.getFirst(), challenge, draws);
    return new TrusteeKey(commitments, sharesKey, proof);
  }

  /** The share for a trustee, by number. */
  public Scalar share(int trustee) {
    var at = Scalar.of(trustee);
    return coefficients.reversed().stream()
        .reduce(Scalar.ZERO, (sum, coefficient) -> sum.times(at).plus(coefficient));
  }

  /** The shares for all trustees, in order. */
  public List<Scalar> shares(int trustees) {
    var all = new ArrayList<Scalar>();
    for (int trustee = 1; trustee <= trustees; trustee++) {
      all.add(share(trustee));
    }
    return all;
  }
}

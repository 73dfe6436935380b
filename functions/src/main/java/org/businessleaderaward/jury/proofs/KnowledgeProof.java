package org.businessleaderaward.jury.proofs;

import java.util.function.Function;

/**
 * A proof of knowing a secret scalar (step 1.8.2; C. P. Schnorr, "Efficient signature generation by
 * smart cards", Journal of Cryptology 4, 1991). Whatever goes into its challenge, it is of that and
 * of nothing else.
 *
 * @param commitment over the base point
 * @param answer the answer
 */
public record KnowledgeProof(Point commitment, Scalar answer) {
  /** How many bytes it is written in. */
  public static final int BYTES = Point.BYTES + Scalar.BYTES;

  /** Proves to know a secret; the challenge follows from the commitment. */
  static KnowledgeProof of(Scalar secret, Function<Point, Scalar> challenge, Draws draws) {
    var w = draws.next();
    var commitment = Point.G.times(w);
    return new KnowledgeProof(commitment, w.plus(challenge.apply(commitment).times(secret)));
  }

  /** Reads 65 bytes. */
  public static KnowledgeProof read(byte[] bytes) {
    var from = new ByteCursor(bytes, "1.8.2");
    var proof = from.knowledge();
    from.end();
    return proof;
  }

  /** Whether whoever made it knows the secret that gives this multiple of the base point. */
  boolean holds(Point multiple, Function<Point, Scalar> challenge) {
    return Point.G.times(answer)
        .equals(commitment.plus(multiple.times(challenge.apply(commitment))));
  }

  /** As 65 bytes. */
  public byte[] bytes() {
    return Bytes.of(commitment.bytes(), answer.bytes());
  }
}

package org.businessleaderaward.jury.proofs;

/**
 * A number that the joint key encrypts (steps 1.4.1 to 1.4.3): exponential ElGamal (R. Cramer, R.
 * Gennaro, B. Schoenmakers, "A secure and optimally efficient multi-authority election scheme",
 * EUROCRYPT 1997), whose ciphertexts add up to that of the sum.
 *
 * @param pad α, the random number times the base point
 * @param body β, the random number times the key, plus the number times the base point
 */
public record Ciphertext(Point pad, Point body) {
  /** The sum of no ciphertexts. */
  public static final Ciphertext NONE = new Ciphertext(Point.IDENTITY, Point.IDENTITY);

  /** Encrypts a number. */
  public static Ciphertext of(Point key, int number, Scalar random) {
    return new Ciphertext(
        Point.G.times(random), key.times(random).plus(Point.G.times(Scalar.of(number))));
  }

  static Ciphertext read(ByteCursor from) {
    return new Ciphertext(from.point(), from.point());
  }

  /** The ciphertext of the sum. */
  public Ciphertext plus(Ciphertext other) {
    return new Ciphertext(pad.plus(other.pad), body.plus(other.body));
  }

  /** The ciphertext of a multiple. */
  public Ciphertext times(long number) {
    return new Ciphertext(pad.times(number), body.times(number));
  }

  /** As 66 bytes. */
  public byte[] bytes() {
    return Bytes.of(pad.bytes(), body.bytes());
  }
}

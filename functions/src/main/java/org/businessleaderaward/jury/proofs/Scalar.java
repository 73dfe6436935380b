package org.businessleaderaward.jury.proofs;

import java.math.BigInteger;

/**
 * A whole number modulo the order of the group (step 1.2.2).
 *
 * @param value from 0 to the order less one
 */
public record Scalar(BigInteger value) {
  /** How many bytes a scalar is written in. */
  public static final int BYTES = 32;

  /** The order of the group (NIST SP 800-186, section 3.2.1.3). */
  static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  /** Nothing. */
  public static final Scalar ZERO = of(0);

  public Scalar {
    if (value.signum() < 0 || value.compareTo(ORDER) >= 0) {
      throw new StepFails("1.2.2", "a scalar is less than the order");
    }
  }

  /** A small whole number, also one below 0. */
  public static Scalar of(long number) {
    return reduced(BigInteger.valueOf(number));
  }

  /** Any whole number modulo the order. */
  static Scalar reduced(BigInteger number) {
    return new Scalar(number.mod(ORDER));
  }

  /** Reads 32 bytes. */
  public static Scalar read(byte[] bytes) {
    StepFails.unless(bytes.length == BYTES, "1.2.2", "a scalar has 32 bytes");
    return new Scalar(new BigInteger(1, bytes));
  }

  /** In 32 bytes. */
  public byte[] bytes() {
    var padded = new byte[BYTES];
    var plain = value.toByteArray();
    int length = Math.min(plain.length, BYTES);
    System.arraycopy(plain, plain.length - length, padded, BYTES - length, length);
    return padded;
  }

  /** The sum. */
  public Scalar plus(Scalar other) {
    return reduced(value.add(other.value));
  }

  /** The difference. */
  public Scalar minus(Scalar other) {
    return reduced(value.subtract(other.value));
  }

  /** The product. */
  public Scalar times(Scalar other) {
    return reduced(value.multiply(other.value));
  }

  /** What gives 0 when it is added. */
  public Scalar negated() {
    return reduced(value.negate());
  }

  /** What gives 1 when it is multiplied with. */
  Scalar inverse() {
    return new Scalar(value.modInverse(ORDER));
  }

  /** Says nothing of its value, which may be a secret. */
  @Override
  public String toString() {
    return "Scalar";
  }
}

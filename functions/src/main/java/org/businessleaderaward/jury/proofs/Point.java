package org.businessleaderaward.jury.proofs;

import java.util.HexFormat;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.math.ec.custom.sec.SecP256R1Curve;

/**
 * A point of P-256 or the identity (steps 1.2.1 to 1.2.4). The arithmetic is Bouncy Castle's, whose
 * field for this curve is written for it.
 */
public final class Point {
  /** How many bytes a point is written in. */
  public static final int BYTES = 33;

  private static final ECCurve CURVE = new SecP256R1Curve();
  private static final FixedPointCombMultiplier COMB = new FixedPointCombMultiplier();

  /** What changes nothing when it is added. */
  public static final Point IDENTITY = new Point(CURVE.getInfinity());

  /** The base point. */
  public static final Point G =
      read(
          HexFormat.of()
              .parseHex("036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"));

  private final ECPoint point;

  Point(ECPoint point) {
    this.point = point.normalize();
  }

  /** Reads a point (step 1.2.3). */
  public static Point read(byte[] bytes) {
    StepFails.unless(bytes.length == BYTES, "1.2.3", "a point has 33 bytes");
    StepFails.unless(bytes[0] == 2 || bytes[0] == 3, "1.2.3", "a point begins with 02 or 03");
    try {
      return new Point(CURVE.decodePoint(bytes));
    } catch (IllegalArgumentException e) {
      throw new StepFails("1.2.3", "no point of the curve", e);
    }
  }

  /** Reads a point or the identity (step 1.2.4). */
  public static Point readOrIdentity(byte[] bytes) {
    return HexFormat.of().formatHex(bytes).equals("00".repeat(BYTES)) ? IDENTITY : read(bytes);
  }

  /** In 33 bytes. */
  public byte[] bytes() {
    return point.isInfinity() ? new byte[BYTES] : point.getEncoded(true);
  }

  /** Whether it is the identity. */
  public boolean isIdentity() {
    return point.isInfinity();
  }

  /** The sum. */
  public Point plus(Point other) {
    return new Point(point.add(other.point));
  }

  /** The difference. */
  public Point minus(Point other) {
    return new Point(point.subtract(other.point));
  }

  /**
   * A multiple, in the same steps for every scalar (a comb with one width; C. H. Lim, P. J. Lee,
   * "More flexible exponentiation with precomputation", CRYPTO 1994), whose table is kept with the
   * point. The big integers around it take no such care.
   */
  public Point times(Scalar scalar) {
    return point.isInfinity() ? this : new Point(COMB.multiply(point, scalar.value()));
  }

  /** A multiple by a small number that is no secret. */
  public Point times(long number) {
    return new Point(point.multiply(Scalar.of(number).value()));
  }

  ECPoint raw() {
    return point;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Point that && point.equals(that.point);
  }

  @Override
  public int hashCode() {
    return point.hashCode();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}

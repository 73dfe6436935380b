package org.businessleaderaward.jury.proofs;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Equations between points, checked all at once: each times a random weight of 128 bits, added up,
 * gives the identity. If one does not hold, they pass with a probability of 2⁻¹²⁸ (the small
 * exponents test of M. Bellare, J. A. Garay, T. Rabin, "Fast batch verification for modular
 * exponentiation and digital signatures", EUROCRYPT 1998; the group has prime order). What stands
 * with the base point and the key is added up as a number first.
 */
public final class Equations {
  private static final int WEIGHT_BITS = 128;

  private final Point key;
  private final SecureRandom random;
  private final List<ECPoint> points = new ArrayList<>();
  private final List<BigInteger> scalars = new ArrayList<>();
  private Scalar ofBase = Scalar.ZERO;
  private Scalar ofKey = Scalar.ZERO;

  /**
   * Begins without any.
   *
   * @param random nothing that whoever made the proofs can foresee
   */
  public Equations(Point key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  /** Begins another list for the same key. */
  Equations another() {
    return new Equations(key, random);
  }

  /** That {@code z·G = u + c·x}. */
  void overBase(Scalar z, Point u, Scalar c, Point x) {
    var weight = weight();
    ofBase = ofBase.plus(weight.times(z));
    less(weight, u, c, x);
  }

  /** That {@code z·K = v + c·y}. */
  void overKey(Scalar z, Point v, Scalar c, Point y) {
    var weight = weight();
    ofKey = ofKey.plus(weight.times(z));
    less(weight, v, c, y);
  }

  /** That {@code z·K = v + c·(y − G)}. */
  void overKeyLessBase(Scalar z, Point v, Scalar c, Point y) {
    var weight = weight();
    ofKey = ofKey.plus(weight.times(z));
    ofBase = ofBase.plus(weight.times(c));
    less(weight, v, c, y);
  }

  /** That {@code z·a = v + c·m}. */
  void over(Point a, Scalar z, Point v, Scalar c, Point m) {
    var weight = weight();
    term(weight.times(z), a);
    less(weight, v, c, m);
  }

  /** Whether all hold. */
  public boolean hold() {
    var all = new ArrayList<>(points);
    var times = new ArrayList<>(scalars);
    all.add(Point.G.raw());
    times.add(ofBase.value());
    all.add(key.raw());
    times.add(ofKey.value());
    return WeightedSum.of(all, times).isInfinity();
  }

  private void less(Scalar weight, Point commitment, Scalar challenge, Point of) {
    // The weight itself stays short, which halves the work for every commitment.
    points.add(commitment.raw().negate());
    scalars.add(weight.value());
    term(weight.times(challenge).negated(), of);
  }

  private void term(Scalar scalar, Point point) {
    points.add(point.raw());
    scalars.add(scalar.value());
  }

  private Scalar weight() {
    return new Scalar(new BigInteger(WEIGHT_BITS, random));
  }
}

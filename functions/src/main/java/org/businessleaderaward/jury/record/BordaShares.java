package org.businessleaderaward.jury.record;

import java.math.BigInteger;
import org.businessleaderaward.jury.domain.PairwiseMatrix;

/**
 * A finalist's shares of all its pairs, added up (step 2.8.8; J.-C. de Borda, "Mémoire sur les
 * élections au scrutin", 1784, whose points are these shares where everybody judges everybody): an
 * exact fraction.
 */
record BordaShares(BigInteger numerator, BigInteger denominator)
    implements Comparable<BordaShares> {

  static BordaShares of(PairwiseMatrix matrix, String finalist) {
    var sum = new BordaShares(BigInteger.ZERO, BigInteger.ONE);
    for (var other : matrix.finalists()) {
      if (!other.equals(finalist)) {
        int jurors = matrix.compared(finalist, other);
        sum =
            jurors == 0
                ? sum.plus(1, 2)
                : sum.plus(
                    2 * matrix.preferred(finalist, other) + matrix.even(finalist, other),
                    2 * jurors);
      }
    }
    return sum;
  }

  private BordaShares plus(int part, int of) {
    return new BordaShares(
        numerator
            .multiply(BigInteger.valueOf(of))
            .add(denominator.multiply(BigInteger.valueOf(part))),
        denominator.multiply(BigInteger.valueOf(of)));
  }

  @Override
  public int compareTo(BordaShares other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}

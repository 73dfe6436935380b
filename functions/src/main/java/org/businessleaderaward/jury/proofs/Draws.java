package org.businessleaderaward.jury.proofs;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Where random scalars come from, one after the other (step 1.2.5). */
@FunctionalInterface
public interface Draws {
  /** The next one, from 1 to the order less one. */
  Scalar next();

  /** Draws that nobody can guess. */
  static Draws secret(SecureRandom random) {
    return () -> {
      BigInteger drawn;
      do {
        drawn = new BigInteger(Scalar.ORDER.bitLength(), random);
      } while (drawn.signum() == 0 || drawn.compareTo(Scalar.ORDER) >= 0);
      return new Scalar(drawn);
    };
  }
}

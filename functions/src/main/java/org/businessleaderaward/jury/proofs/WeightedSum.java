package org.businessleaderaward.jury.proofs;

import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Many points, each times a number, added up. Numbers are cut into windows; in each, points with
 * the same digit are added first (N. Pippenger, "On the evaluation of powers and related problems",
 * FOCS 1976, in the form of D. J. Bernstein et al., "Faster batch forgery identification",
 * INDOCRYPT 2012, section 4).
 */
final class WeightedSum {
  private WeightedSum() {}

  static ECPoint of(List<ECPoint> points, List<BigInteger> scalars) {
    int bits = scalars.stream().mapToInt(BigInteger::bitLength).max().orElse(0);
    int width = width(points.size());
    var words = scalars.stream().map(WeightedSum::words).toList();
    var infinity = Point.IDENTITY.raw();
    var sum = infinity;
    for (int window = (bits + width - 1) / width - 1; window >= 0; window--) {
      sum = sum.timesPow2(width);
      var buckets = new ECPoint[1 << width];
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = infinity;
      }
      for (int i = 0; i < points.size(); i++) {
        int digit = digit(words.get(i), window * width, width);
        if (digit != 0) {
          buckets[digit] = buckets[digit].add(points.get(i));
        }
      }
      sum = sum.add(total(buckets));
    }
    return sum.normalize();
  }

  /** Each bucket times its digit: the running sums from the highest down, added up. */
  private static ECPoint total(ECPoint[] buckets) {
    var running = Point.IDENTITY.raw();
    var total = running;
    for (int digit = buckets.length - 1; digit > 0; digit--) {
      running = running.add(buckets[digit]);
      total = total.add(running);
    }
    return total;
  }

  /** The width for which there are fewest additions. */
  private static int width(int points) {
    int best = 1;
    for (int width = 2; width <= 16; width++) {
      best = additions(width, points) < additions(best, points) ? width : best;
    }
    return best;
  }

  private static double additions(int width, int points) {
    return (points + 2.0 * (1 << width)) / width;
  }

  private static int[] words(BigInteger scalar) {
    var words = new int[Scalar.BYTES / Integer.BYTES + 1];
    for (int i = 0; i < words.length; i++) {
      words[i] = scalar.shiftRight(i * Integer.SIZE).intValue();
    }
    return words;
  }

  private static int digit(int[] words, int from, int width) {
    int word = from / Integer.SIZE;
    int shift = from % Integer.SIZE;
    long low = Integer.toUnsignedLong(words[word]);
    long high = word + 1 < words.length ? Integer.toUnsignedLong(words[word + 1]) : 0;
    return (int) ((high << Integer.SIZE | low) >>> shift) & ((1 << width) - 1);
  }
}

package org.businessleaderaward.jury.proofs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The key that ballots are encrypted for, and what each trustee holds of it (step 1.8.6).
 *
 * @param key the joint key
 * @param publicShares each trustee's share times the base point, in order
 */
public record JointKey(Point key, List<Point> publicShares) {
  public JointKey {
    publicShares = List.copyOf(publicShares);
    StepFails.unless(!key.isIdentity(), "1.8.6", "the key is the identity");
    StepFails.unless(
        publicShares.stream().noneMatch(Point::isIdentity), "1.8.6", "a share is the identity");
  }

  /** Joins what all trustees have published, in order. */
  public static JointKey of(List<TrusteeKey> trustees) {
    return new JointKey(
        trustees.stream()
            .map(trustee -> trustee.commitments().getFirst())
            .reduce(Point.IDENTITY, Point::plus),
        IntStream.rangeClosed(1, trustees.size()).mapToObj(to -> share(trustees, to)).toList());
  }

  private static Point share(List<TrusteeKey> trustees, int to) {
    return trustees.stream()
        .map(trustee -> trustee.publicShare(to))
        .reduce(Point.IDENTITY, Point::plus);
  }
}

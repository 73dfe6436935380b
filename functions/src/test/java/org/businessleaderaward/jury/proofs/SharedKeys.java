package org.businessleaderaward.jury.proofs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A key with all that its trustees hold of it.
 *
 * @param secrets what each trustee drew
 * @param published what each trustee published
 * @param joint what follows
 */
public record SharedKeys(List<TrusteeSecret> secrets, List<TrusteeKey> published, JointKey joint) {

  /** Has all trustees draw and publish, one after the other. */
  public static SharedKeys draw(KeyTerms terms, Draws draws) {
    var secrets =
        IntStream.range(0, terms.trustees())
            .mapToObj(i -> TrusteeSecret.draw(terms, draws))
            .toList();
    var published =
        IntStream.range(0, terms.trustees())
            .mapToObj(i -> secrets.get(i).published(terms, i + 1, draws))
            .toList();
    return new SharedKeys(secrets, published, JointKey.of(published));
  }

  /** What a trustee, by number, holds of the joint key. */
  public Scalar share(int trustee) {
    return secrets.stream().map(secret -> secret.share(trustee)).reduce(Scalar.ZERO, Scalar::plus);
  }
}

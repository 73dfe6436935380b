package org.businessleaderaward.jury.trustees;

import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.businessleaderaward.jury.proofs.EncryptedShare;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.record.PublishedKey;

/**
 * What the service has received from the trustees of a choice, itself among them.
 *
 * @param terms who shares the key
 * @param secret the service's
 * @param senders all trustees, who have sent their shares
 */
record ReceivedShares(KeyTerms terms, TrusteeSecret secret, Collection<TrusteeState> senders) {

  /** A trustee's part that does not hold. */
  static final class WrongPart extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int trustee;

    private WrongPart(int trustee) {
      super("the part of trustee " + trustee + " does not hold");
      this.trustee = trustee;
    }

    /** Number of the trustee. */
    int trustee() {
      return trustee;
    }

    /** Names the first trustee whose part does not hold, or does not even read. */
    static void unlessAll(Collection<TrusteeState> trustees, Predicate<TrusteeState> holds) {
      for (var trustee : trustees) {
        if (!holds(trustee, holds)) {
          throw new WrongPart(trustee.number());
        }
      }
    }

    private static boolean holds(TrusteeState trustee, Predicate<TrusteeState> holds) {
      try {
        return holds.test(trustee);
      } catch (StepFails e) {
        return false;
      }
    }
  }

  /**
   * What the service holds of the joint key (step 1.8.6).
   *
   * @throws WrongPart when a share is not the one that its sender's commitments stand for (1.8.4)
   */
  Scalar keyShare() {
    WrongPart.unlessAll(
        senders,
        sender -> PublishedKey.trustee(sender.key()).isShare(share(sender), KeyChoice.SERVICE));
    return senders.stream().map(this::share).reduce(Scalar.ZERO, Scalar::plus);
  }

  private Scalar share(TrusteeState sender) {
    var sent = sender.shares().get(KeyChoice.SERVICE - 1);
    var way = new EncryptedShare.Way(terms.edition(), sender.number(), KeyChoice.SERVICE);
    return EncryptedShare.read(HexFormat.of().parseHex(sent)).open(way, secret.shares());
  }
}

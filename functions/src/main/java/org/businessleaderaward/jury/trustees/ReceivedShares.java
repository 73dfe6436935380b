package org.businessleaderaward.jury.trustees;

import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.businessleaderaward.jury.proofs.EncryptedShare;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.Point;
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
   * @throws WrongPart when a share was not sent by its sender for what all have published (1.8.5),
   *     or is not the one that its sender's commitments stand for (1.8.4)
   */
  Scalar keyShare() {
    var list = new PublishedKey(senders.stream().map(TrusteeState::key).toList());
    var hash = list.hash();
    WrongPart.unlessAll(senders, sender -> isRight(hash, sender));
    return senders.stream().map(sender -> share(hash, sender)).reduce(Scalar.ZERO, Scalar::plus);
  }

  private boolean isRight(String list, TrusteeState sender) {
    var key = PublishedKey.trustee(sender.key());
    return sent(sender).isSentBy(way(list, sender), key.sharesKey())
        && key.isShare(share(list, sender), KeyChoice.SERVICE);
  }

  private EncryptedShare.Way way(String list, TrusteeState sender) {
    return new EncryptedShare.Way(
        terms.edition(), list, sender.number(), KeyChoice.SERVICE, Point.G.times(secret.shares()));
  }

  private Scalar share(String list, TrusteeState sender) {
    return sent(sender).open(way(list, sender), secret.shares());
  }

  private static EncryptedShare sent(TrusteeState sender) {
    var sent = sender.shares().get(KeyChoice.SERVICE - 1);
    return EncryptedShare.read(HexFormat.of().parseHex(sent));
  }
}

package org.businessleaderaward.jury.trustees;

import java.util.Optional;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.TrusteeSecret;

/** What the service holds of the joint key of an opened vote. Only the function count asks. */
public final class ServiceKeyShare {
  private final ServiceShare share;
  private final PublishedKeys keys;
  private final TrusteeStates states;

  public ServiceKeyShare(ServiceShare share, PublishedKeys keys, TrusteeStates states) {
    this.share = share;
    this.keys = keys;
    this.states = states;
  }

  /**
   * The service's share of a key.
   *
   * @return empty when what the service kept is gone
   */
  public Optional<Scalar> of(KeyTerms terms) {
    return share.open(terms.edition()).map(secret -> held(terms, secret));
  }

  private Scalar held(KeyTerms terms, TrusteeSecret secret) {
    if (terms.trustees() == KeyChoice.SERVICE) {
      return secret.share(KeyChoice.SERVICE);
    }
    var senders = states.all(terms.edition(), keys.choice(terms.edition())).values();
    return new ReceivedShares(terms, secret, senders).keyShare();
  }
}

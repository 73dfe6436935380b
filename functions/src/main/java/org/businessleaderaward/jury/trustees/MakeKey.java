package org.businessleaderaward.jury.trustees;

import java.security.SecureRandom;
import java.util.List;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.storage.Transactions;

/**
 * Makes the key of a vote, in the function count: draws the service's secret, seals it, and
 * publishes what belongs to it, in one transaction. A key once made stays.
 */
public final class MakeKey {
  private final PublishedKeys keys;
  private final KeptShares shares;
  private final Transactions transactions;
  private final Draws draws = Draws.secret(new SecureRandom());

  public MakeKey(PublishedKeys keys, KeptShares shares, Transactions transactions) {
    this.keys = keys;
    this.shares = shares;
    this.transactions = transactions;
  }

  /** Makes the key of an edition's vote, if it was wished for and is not there. */
  public void make(String edition) {
    if (!keys.isWanted(edition) || keys.find(edition).isPresent()) {
      return;
    }
    var terms = KeyTerms.ofOne(edition);
    var secret = TrusteeSecret.draw(terms, draws);
    var published = PublishedKey.of(List.of(secret.published(terms, 1, draws)));
    // Refused when another run was faster: then there is a key.
    transactions.commit(
        set -> {
          shares.add(set, edition, secret);
          keys.add(set, edition, published);
        });
  }
}

package org.businessleaderaward.jury.trustees;

import java.time.Clock;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Transactions;

/**
 * Destroys the service's share of a vote's key, in the function count, once nobody objects to the
 * announcement any more. Nothing is decrypted by the service after that.
 */
public final class DestroyShare {
  private final Editions editions;
  private final KeptShares shares;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  public DestroyShare(
      Editions editions,
      KeptShares shares,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.editions = editions;
    this.shares = shares;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Destroys the share of an edition's vote if it is time and there is one. */
  public void destroy(String edition) {
    var now = clock.instant();
    if (shares.sealedBy(edition).isEmpty() || !EndOfShare.isOver(editions.get(edition), now)) {
      return;
    }
    // Refused when another run was faster: then it is destroyed.
    transactions.commit(
        set -> {
          shares.destroy(set, edition);
          audit.add(set, new Act(edition, now, "count", "SHARE_DESTROYED", edition, null));
        });
  }
}

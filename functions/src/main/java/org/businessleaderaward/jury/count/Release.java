package org.businessleaderaward.jury.count;

import java.time.Instant;
import java.util.Optional;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.votes.ReceiptList;
import org.jspecify.annotations.Nullable;

/**
 * Where the release of the count stands.
 *
 * @param secretariatConfirmedAt when the secretariat confirmed
 * @param chairConfirmedAt when the chair confirmed
 * @param lapsesAt while one waits for the other: the first instant at which its confirmation no
 *     longer holds
 * @param lapsed whether that instant is past, so that the confirmation has to be given anew
 * @param countedAt when the count was done
 * @param stopped the last count that was stopped; null when none was, and once it is done
 * @param receipts the list of receipts that was fixed after the close
 * @param holders the people for whose parts the count waits; null when the service has the key
 *     alone, before the vote, and once the count is done
 * @param otherRule whether the vote has another rule than the one under which it was opened, so
 *     that nothing is counted
 */
public record Release(
    @Nullable Instant secretariatConfirmedAt,
    @Nullable Instant chairConfirmedAt,
    @Nullable Instant lapsesAt,
    boolean lapsed,
    @Nullable Instant countedAt,
    @Nullable StoppedCount stopped,
    @Nullable ReceiptList receipts,
    @Nullable Holders holders,
    boolean otherRule) {
  static Release ofOpenVote(@Nullable Holders holders, boolean otherRule) {
    return new Release(null, null, null, false, null, null, null, holders, otherRule);
  }

  /**
   * Those who share the key with the service.
   *
   * @param all how many they are
   * @param needed how many parts of theirs the count needs; the service adds its own
   */
  public record Holders(int all, int needed) {
    static Optional<Holders> of(KeyTerms terms) {
      return terms.trustees() == KeyChoice.SERVICE
          ? Optional.empty()
          : Optional.of(
              new Holders(
                  terms.trustees() - KeyChoice.SERVICE, terms.threshold() - KeyChoice.SERVICE));
    }
  }
}

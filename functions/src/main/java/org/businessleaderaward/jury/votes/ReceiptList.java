package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;

/**
 * The receipts of all ballots that were on record when the vote had closed.
 *
 * @param head head of the hash chain that they make, which was mailed to every juror
 * @param receipts the receipts in lower-case hexadecimal, sorted, so that their order tells nothing
 * @param late conflicts that were declared after the ballot was cast
 * @param fixedAt when the list was fixed
 */
public record ReceiptList(
    String head, List<String> receipts, List<LateRecusal> late, Instant fixedAt) {
  public ReceiptList {
    receipts = List.copyOf(receipts);
    late = List.copyOf(late);
  }
}

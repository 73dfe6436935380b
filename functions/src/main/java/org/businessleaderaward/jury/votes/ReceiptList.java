package org.businessleaderaward.jury.votes;

import java.time.Instant;
import java.util.List;

/**
 * The receipts of all ballots that were on record when the vote had closed.
 *
 * @param head head of the hash chain that they make, which was mailed to every juror
 * @param receipts the receipts, sorted, so that their order tells nothing
 * @param fixedAt when the list was fixed
 */
public record ReceiptList(String head, List<String> receipts, Instant fixedAt) {}

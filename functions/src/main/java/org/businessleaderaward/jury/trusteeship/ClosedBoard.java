package org.businessleaderaward.jury.trusteeship;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.votes.ReceiptList;
import org.businessleaderaward.jury.votes.Vote;
import org.jspecify.annotations.Nullable;

/**
 * What was on the board when a vote had closed, but for the ballots.
 *
 * @param edition id of the edition
 * @param rule the frozen rule as canonical JSON
 * @param key what each trustee has published, as canonical JSON
 * @param receipts the receipts in order
 * @param late conflicts declared after the ballot was cast
 * @param head head of the chain of receipts
 * @param fixedAt since when the list of receipts is fixed
 * @param askedAt since when trustees' parts are asked for; null while they are not
 */
record ClosedBoard(
    String edition,
    String rule,
    String key,
    List<String> receipts,
    List<LateRecusal> late,
    String head,
    Instant fixedAt,
    @Nullable Instant askedAt) {
  static ClosedBoard of(Vote vote, ReceiptList list, @Nullable Instant askedAt) {
    return new ClosedBoard(
        vote.rule().edition(),
        vote.rule().canonicalJson(),
        vote.key().canonicalJson(),
        list.receipts(),
        list.late(),
        list.head(),
        list.fixedAt(),
        askedAt);
  }
}

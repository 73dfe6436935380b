package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.ReceiptLinks;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;

/**
 * Makes the record of a vote: adds up, takes what trustees decrypted, ranks, and writes all of it
 * down. It checks nothing: whoever makes a record has it verified before it goes anywhere.
 *
 * @param rule the rule
 * @param key what each trustee has published
 * @param ballots in the order of receipts
 * @param late recusals after the vote
 */
public record RecordMaking(
    VoteRule rule, PublishedKey key, List<EncryptedBallot> ballots, List<LateRecusal> late) {

  public RecordMaking {
    ballots = ballots.stream().sorted(Comparator.comparing(EncryptedBallot::receipt)).toList();
    late = List.copyOf(late);
  }

  /** The chain of receipts. */
  public ReceiptLinks links() {
    return ReceiptLinks.of(rule.context(), receipts(), late);
  }

  private List<String> receipts() {
    return ballots.stream().map(EncryptedBallot::receipt).toList();
  }

  /** Adds the ballots up. */
  public FormedSums formed() {
    var head = links().head();
    var lines = new BallotSums(rule, ballots, late).lines();
    var named = new ArrayList<>(lines.stream().map(BallotSums.Line::sum).toList());
    named.add(SharedLot.question(rule.context(), head));
    return new FormedSums(this, lines, new SumsToDecrypt(rule.context(), head, named));
  }

  /**
   * The record.
   *
   * @param by numbers of the trustees who decrypt, ascending
   * @param shares what each of them holds of the joint key, by number
   */
  public VoteRecord record(List<Integer> by, IntFunction<Scalar> shares, Draws draws) {
    var formed = formed();
    return formed.record(
        by.stream().map(trustee -> formed.decrypt(trustee, shares.apply(trustee), draws)).toList());
  }

  /** What was on the board. */
  VoteRecord.Board board(String head) {
    var written = ballots.stream().map(ballot -> HexFormat.of().formatHex(ballot.bytes())).toList();
    return new VoteRecord.Board(written, receipts(), late, head);
  }
}

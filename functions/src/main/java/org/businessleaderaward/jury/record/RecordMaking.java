package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.Combination;
import org.businessleaderaward.jury.proofs.DiscreteLog;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.ReceiptLinks;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;

/**
 * Makes the record of a vote: adds up, has trustees decrypt the sums, ranks, and writes all of it
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

  /**
   * The record.
   *
   * @param by numbers of the trustees who decrypt, ascending
   * @param shares what each of them holds of the joint key, by number
   */
  public VoteRecord record(List<Integer> by, IntFunction<Scalar> shares, Draws draws) {
    var head = links().head();
    var board =
        new VoteRecord.Board(
            ballots.stream().map(ballot -> hex(ballot.bytes())).toList(), receipts(), late, head);
    return new VoteRecord(rule, key, board, count(head, by, shares, draws));
  }

  private VoteRecord.Count count(
      String head, List<Integer> by, IntFunction<Scalar> shares, Draws draws) {
    var lines = new BallotSums(rule, ballots, late).lines();
    var named = new ArrayList<>(lines.stream().map(BallotSums.Line::sum).toList());
    named.add(SharedLot.question(rule.context(), head));
    var sums = new SumsToDecrypt(rule.context(), head, named);
    var parts = by.stream().map(t -> decrypt(sums, t, shares.apply(t), draws)).toList();
    var combination = new Combination(by);
    var points =
        IntStream.range(0, named.size())
            .mapToObj(s -> combination.of(parts.stream().map(some -> some.get(s).part()).toList()))
            .toList();
    var totals = new ArrayList<Integer>();
    for (var line : lines) {
      var multiple = line.sum().sum().body().minus(points.get(totals.size()));
      // What is no total is written as one that does not fit, and the check says so (step 2.7.3).
      totals.add(new DiscreteLog(line.most()).of(multiple).orElse(0));
    }
    var lot = SharedLot.of(points.getLast());
    return new VoteRecord.Count(
        named.stream().map(one -> new VoteRecord.Sum(one.id(), hex(one.sum().bytes()))).toList(),
        IntStream.range(0, parts.size())
            .mapToObj(
                t ->
                    new VoteRecord.Decryption(
                        by.get(t), parts.get(t).stream().map(part -> hex(part.bytes())).toList()))
            .toList(),
        totals,
        lot.seed(),
        TotalsRanking.of(new Totals(rule, lines, totals), lot));
  }

  private static List<PartialDecryption> decrypt(
      SumsToDecrypt sums, int trustee, Scalar share, Draws draws) {
    var hash = sums.hash();
    var place = Point.G.times(share);
    return IntStream.range(0, sums.sums().size())
        .mapToObj(
            s ->
                PartialDecryption.of(
                    new PartialDecryption.Place(hash, trustee, place, s),
                    sums.sums().get(s).sum(),
                    share,
                    draws))
        .toList();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.BallotSealer;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Combination;
import org.businessleaderaward.jury.proofs.DiscreteLog;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.ReceiptLinks;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;

/**
 * A vote with all secrets of all who take part, from which a record is made as the count does, or
 * as somebody would who holds everything.
 *
 * @param rule the rule
 * @param keys what the trustees hold
 * @param ballots in the order of receipts
 * @param late recusals after the vote
 * @param decrypting numbers of the trustees who decrypt
 * @param draws random scalars
 */
record WholeVote(
    VoteRule rule,
    SharedKeys keys,
    List<EncryptedBallot> ballots,
    List<LateRecusal> late,
    List<Integer> decrypting,
    Draws draws) {

  WholeVote {
    ballots = ballots.stream().sorted(Comparator.comparing(EncryptedBallot::receipt)).toList();
  }

  /** The seats of those who have these ballots' ids, in order. */
  static List<String> roll(String edition, List<String> ids) {
    return ids.stream().map(id -> new BallotVersion(id, 1).seat(edition)).sorted().toList();
  }

  WholeVote withBallots(List<EncryptedBallot> others) {
    return new WholeVote(rule, keys, others, late, decrypting, draws);
  }

  WholeVote withLate(List<LateRecusal> others) {
    return new WholeVote(rule, keys, ballots, others, decrypting, draws);
  }

  WholeVote withRule(VoteRule other) {
    return new WholeVote(other, keys, ballots, late, decrypting, draws);
  }

  WholeVote withKeys(SharedKeys others) {
    return new WholeVote(rule, others, ballots, late, decrypting, draws);
  }

  /** Seals one more ballot. */
  EncryptedBallot seal(String id, List<Integer> rated, List<Integer> choices) {
    return new BallotSealer(rule.context(), rule.form(), draws)
        .seal(new BallotVersion(id, 1), rated, choices);
  }

  ReceiptLinks links() {
    return ReceiptLinks.of(
        rule.context(), ballots.stream().map(EncryptedBallot::receipt).toList(), late);
  }

  VoteRecord record() {
    return record(decrypting, keys::share);
  }

  /** A record that other trustees decrypted, or with other shares, whatever the totals are. */
  VoteRecord record(List<Integer> by, IntFunction<Scalar> shares) {
    var receipts = ballots.stream().map(EncryptedBallot::receipt).toList();
    var head = links().head();
    var board =
        new VoteRecord.Board(
            ballots.stream().map(ballot -> hex(ballot.bytes())).toList(), receipts, late, head);
    return new VoteRecord(rule, trustees(), board, count(head, by, shares));
  }

  List<VoteRecord.Trustee> trustees() {
    return keys.published().stream()
        .map(
            key ->
                new VoteRecord.Trustee(
                    key.commitments().stream().map(Point::toString).toList(),
                    key.sharesKey().toString(),
                    hex(key.proof().bytes())))
        .toList();
  }

  private VoteRecord.Count count(String head, List<Integer> by, IntFunction<Scalar> shares) {
    var lines = new BallotSums(rule, ballots, late).lines();
    var named = new ArrayList<>(lines.stream().map(BallotSums.Line::sum).toList());
    named.add(SharedLot.question(rule.context(), head));
    var sums = new SumsToDecrypt(rule.context(), head, named);
    var parts = by.stream().map(t -> decrypt(sums, t, shares.apply(t))).toList();
    var combination = new Combination(by);
    var points =
        IntStream.range(0, named.size())
            .mapToObj(s -> combination.of(parts.stream().map(some -> some.get(s).part()).toList()))
            .toList();
    var totals = new ArrayList<Integer>();
    for (var line : lines) {
      var multiple = line.sum().sum().body().minus(points.get(totals.size()));
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

  private List<PartialDecryption> decrypt(SumsToDecrypt sums, int trustee, Scalar share) {
    var published = keys.joint().publicShares().get(trustee - 1);
    return IntStream.range(0, sums.sums().size())
        .mapToObj(
            s ->
                PartialDecryption.of(
                    new PartialDecryption.Place(sums.hash(), trustee, published, s),
                    sums.sums().get(s).sum(),
                    share,
                    draws))
        .toList();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}

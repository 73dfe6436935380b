package org.businessleaderaward.jury.record;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.Combination;
import org.businessleaderaward.jury.proofs.DiscreteLog;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.Equations;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.proofs.PartsOfSums;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;

/**
 * The sums of a vote, added up and not decrypted yet.
 *
 * @param making what they are of
 * @param lines the sums with what each can be
 * @param sums the same as trustees decrypt them, the lot last
 */
public record FormedSums(RecordMaking making, List<BallotSums.Line> lines, SumsToDecrypt sums) {
  public FormedSums {
    lines = List.copyOf(lines);
  }

  /** The parts of a trustee, by number, who holds a share. */
  public VoteRecord.Decryption decrypt(int trustee, Scalar share, Draws draws) {
    var hash = sums.hash();
    var publicShare = Point.G.times(share);
    var parts =
        IntStream.range(0, sums.sums().size())
            .mapToObj(s -> new PartialDecryption.Place(hash, trustee, publicShare, s))
            .map(at -> PartialDecryption.of(at, sums.sums().get(at.sum()).sum(), share, draws))
            .map(part -> HexFormat.of().formatHex(part.bytes()))
            .toList();
    return new VoteRecord.Decryption(trustee, parts);
  }

  /** Whether parts are of these sums, all of them, and made with the trustee's share. */
  public boolean isRight(VoteRecord.Decryption decryption, SecureRandom random) {
    if (decryption.parts().size() != sums.sums().size()) {
      return false;
    }
    var rule = making.rule();
    int trustee = decryption.trustee();
    var publicShare = making.key().joint(rule.keyTerms()).publicShares().get(trustee - 1);
    var equations = new Equations(sums.vote().key(), random);
    try {
      var parts = decryption.read();
      var all = new PartsOfSums.Range(0, sums.sums().size());
      parts.require(sums, sums.hash(), publicShare, all, equations);
    } catch (StepFails e) {
      return false;
    }
    return equations.hold();
  }

  /**
   * The record.
   *
   * @param decryptions of as many trustees as decrypt together, ascending
   */
  public VoteRecord record(List<VoteRecord.Decryption> decryptions) {
    var parts = decryptions.stream().map(VoteRecord.Decryption::read).toList();
    var combination =
        new Combination(decryptions.stream().map(VoteRecord.Decryption::trustee).toList());
    var points =
        IntStream.range(0, sums.sums().size())
            .mapToObj(s -> combination.of(parts.stream().map(some -> some.at(s)).toList()))
            .toList();
    var totals = new ArrayList<Integer>();
    for (var line : lines) {
      var multiple = line.sum().sum().body().minus(points.get(totals.size()));
      // What is no total is written as one that does not fit, and the check says so (step 2.7.3).
      totals.add(new DiscreteLog(line.most()).of(multiple).orElse(0));
    }
    var lot = SharedLot.of(points.getLast());
    var written =
        sums.sums().stream()
            .map(one -> new VoteRecord.Sum(one.id(), HexFormat.of().formatHex(one.sum().bytes())))
            .toList();
    var rule = making.rule();
    var ranking = TotalsRanking.of(new Totals(rule, lines, totals), lot);
    return new VoteRecord(
        rule,
        making.key(),
        making.board(sums.head()),
        new VoteRecord.Count(written, decryptions, totals, lot.seed(), ranking));
  }
}

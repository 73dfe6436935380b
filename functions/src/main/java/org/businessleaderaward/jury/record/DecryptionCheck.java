package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.Combination;
import org.businessleaderaward.jury.proofs.Equations;
import org.businessleaderaward.jury.proofs.JointKey;
import org.businessleaderaward.jury.proofs.PartsOfSums;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;

/** Checks decryption and ranking of a record whose sums are right (sections 2.7 and 2.8). */
final class DecryptionCheck {
  private final VoteRecord record;
  private final JointKey joint;
  private final SumsToDecrypt sums;
  private final Supplier<Equations> equations;

  DecryptionCheck(
      VoteRecord record, JointKey joint, SumsToDecrypt sums, Supplier<Equations> equations) {
    this.record = record;
    this.joint = joint;
    this.sums = sums;
    this.equations = equations;
  }

  void run(List<BallotSums.Line> lines) {
    var count = record.count();
    var parts = parts();
    requireProofs(parts);
    var trustees = count.decryptions().stream().map(VoteRecord.Decryption::trustee).toList();
    var combination = new Combination(trustees);
    var decrypted =
        IntStream.range(0, sums.sums().size())
            .mapToObj(s -> combination.of(parts.stream().map(some -> some.at(s)).toList()))
            .toList();
    requireTotals(lines, decrypted);
    var totals = new Totals(record.rule(), lines, count.totals());
    var lot = RecordCheck.at("2.7.5", "the lot", () -> SharedLot.of(decrypted.getLast()));
    StepFails.unless(lot.seed().equals(count.seed()), "2.7.5", "the seed");
    requireRanking(TotalsRanking.of(totals, lot));
  }

  private List<PartsOfSums> parts() {
    var terms = record.rule().keyTerms();
    var given = record.count().decryptions();
    StepFails.unless(given.size() == terms.threshold(), "2.7.1", "the number of decryptions");
    int before = 0;
    var all = new ArrayList<PartsOfSums>();
    for (var decryption : given) {
      int trustee = decryption.trustee();
      var about = "trustee " + trustee;
      StepFails.unless(before < trustee && trustee <= terms.trustees(), "2.7.1", about);
      StepFails.unless(decryption.parts().size() == sums.sums().size(), "2.7.1", about);
      all.add(RecordCheck.at("2.7.1", about, decryption::read));
      before = trustee;
    }
    return all;
  }

  private void requireProofs(List<PartsOfSums> parts) {
    var hash = sums.hash();
    var all = equations.get();
    require(parts, hash, new PartsOfSums.Range(0, sums.sums().size()), all);
    if (!all.hold()) {
      for (int s = 0; s < sums.sums().size(); s++) {
        var alone = equations.get();
        require(parts, hash, new PartsOfSums.Range(s, s + 1), alone);
        StepFails.unless(alone.hold(), "2.7.2", sums.sums().get(s).id());
      }
    }
  }

  private void require(
      List<PartsOfSums> parts, String hash, PartsOfSums.Range range, Equations all) {
    for (var some : parts) {
      var share = joint.publicShares().get(some.trustee() - 1);
      some.require(sums, hash, share, range, all);
    }
  }

  private void requireTotals(List<BallotSums.Line> lines, List<Point> decrypted) {
    var totals = record.count().totals();
    StepFails.unless(totals.size() == lines.size(), "2.7.3", "the number of totals");
    for (int s = 0; s < lines.size(); s++) {
      var line = lines.get(s);
      int total = totals.get(s);
      var multiple = line.sum().sum().body().minus(decrypted.get(s));
      StepFails.unless(
          total <= line.most() && Point.G.times(Scalar.of(total)).equals(multiple),
          "2.7.3",
          line.sum().id());
    }
  }

  private void requireRanking(List<Placed> expected) {
    var given = record.count().ranking();
    StepFails.unless(given.size() == expected.size(), "2.8.1", "the number of places");
    for (int i = 0; i < given.size(); i++) {
      StepFails.unless(given.get(i).equals(expected.get(i)), "2.8.1", "place " + (i + 1));
    }
  }
}

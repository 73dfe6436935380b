package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Ciphertext;
import org.businessleaderaward.jury.proofs.Combination;
import org.businessleaderaward.jury.proofs.DiscreteLog;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.LabelledDraws;
import org.businessleaderaward.jury.proofs.PartialDecryption;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;
import org.junit.jupiter.api.Test;

/**
 * What whoever runs the servers can read under two of three trustees: all that is published, and
 * the service's share. The sums that were decrypted, and neither a ballot nor another sum.
 */
class RecordSecrecyTests {
  private static final Draws DRAWS = new LabelledDraws("secrecy");
  private static final KeyTerms TERMS = new KeyTerms("edition-2027", 2, 3);
  private static final SharedKeys KEYS = SharedKeys.draw(TERMS, DRAWS);
  private static final int SERVICE = 1;
  private static final int CHAIR = 3;
  private static final WholeVote VOTE = vote();
  private static final VoteRecord RECORD = VOTE.record();

  /** Larger than any total. */
  private static final DiscreteLog LOG = new DiscreteLog(1000);

  private static WholeVote vote() {
    var ids = IntStream.range(0, 3).mapToObj("%032x"::formatted).toList();
    var rule =
        new VoteRule(
            TERMS.edition(),
            Method.SCHULZE,
            List.of(new Criterion("strategy", 100)),
            5,
            List.of("a", "b"),
            new VoteRule.Jury(BallotVersion.roll(TERMS.edition(), ids), 1, 2),
            new VoteRule.Trustees(
                List.of("SERVICE", "SECRETARIAT", "CHAIR"),
                2,
                KEYS.joint().key().toString(),
                PublishedKey.of(KEYS.published()).hash()),
            24);
    var none = new WholeVote(rule, KEYS, List.of(), List.of(), List.of(SERVICE, CHAIR), DRAWS);
    return none.withBallots(
        IntStream.range(0, 3)
            .mapToObj(i -> none.seal(ids.get(i), List.of(0, 1), List.of(i)))
            .toList());
  }

  private static List<Ciphertext> ballots() {
    return VOTE.ballots().stream()
        .flatMap(ballot -> ballot.sealed().stream())
        .flatMap(contest -> contest.options().stream())
        .toList();
  }

  private static List<Ciphertext> published() {
    return new BallotSums(VOTE.rule(), VOTE.ballots(), List.of())
        .lines().stream().map(line -> line.sum().sum()).toList();
  }

  /** The chair's published parts, one for each sum, the lot's last. */
  private static List<Point> chairsParts() {
    return RECORD.count().decryptions().getLast().parts().stream()
        .map(part -> PartialDecryption.read(HexFormat.of().parseHex(part)).part())
        .toList();
  }

  private static List<Point> masks(Ciphertext ciphertext) {
    var own = ciphertext.pad().times(KEYS.share(SERVICE));
    var masks = new ArrayList<Point>();
    masks.add(Point.IDENTITY);
    masks.add(own);
    masks.add(new Combination(List.of(SERVICE)).of(List.of(own)));
    for (var part : chairsParts()) {
      masks.add(new Combination(List.of(SERVICE, CHAIR)).of(List.of(own, part)));
    }
    return masks;
  }

  private static boolean isRead(Ciphertext ciphertext) {
    return masks(ciphertext).stream()
        .anyMatch(mask -> LOG.of(ciphertext.body().minus(mask)).isPresent());
  }

  @Test
  void whatWasDecryptedIsRead() {
    assertThat(published()).hasSize(2).allMatch(RecordSecrecyTests::isRead);
  }

  @Test
  void noBallotIsRead() {
    assertThat(ballots()).hasSize(9).noneMatch(RecordSecrecyTests::isRead);
  }

  @Test
  void noOtherSumIsRead() {
    var first = published().getFirst();
    var all = ballots();
    var others =
        Stream.of(
            // less one ballot, all level ones, the sum of both sums that were decrypted, twice one
            new Ciphertext(
                first.pad().minus(all.getFirst().pad()), first.body().minus(all.getFirst().body())),
            all.get(2).plus(all.get(5)).plus(all.get(8)),
            published().getFirst().plus(published().getLast()).plus(all.get(1)),
            all.get(0).plus(all.get(3)));
    assertThat(others).noneMatch(RecordSecrecyTests::isRead);
  }

  @Test
  void twoSharesReadEverything() {
    // So that the tests above fail when they should: the same attempt with the chair's own share.
    for (var ciphertext : ballots()) {
      var parts =
          Stream.of(SERVICE, CHAIR).map(t -> ciphertext.pad().times(KEYS.share(t))).toList();
      var mask = new Combination(List.of(SERVICE, CHAIR)).of(parts);
      assertThat(LOG.of(ciphertext.body().minus(mask))).isPresent();
    }
  }
}

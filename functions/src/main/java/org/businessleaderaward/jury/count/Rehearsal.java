package org.businessleaderaward.jury.count;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.BallotSealer;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.record.RecordMaking;
import org.businessleaderaward.jury.record.RecordVerdict;
import org.businessleaderaward.jury.record.VoteRule;

/**
 * Counts a made-up vote by every method, by the code that counts any: ballots are read and added
 * up, sums decrypted, the record written and verified. So that what a count needs is loaded and
 * compiled before a snapshot of the process. Nothing of it is kept, nothing is read from or written
 * to a store, and its key is drawn for it and forgotten.
 */
public final class Rehearsal {
  private static final String EDITION = "edition-rehearsed";
  private static final int CONFIRM_WITHIN_HOURS = 24;
  private static final int LEVELS = 5;
  private static final List<VoteRule.Criterion> CRITERIA =
      List.of(new VoteRule.Criterion("a", 60), new VoteRule.Criterion("b", 40));

  private final SecureRandom random = new SecureRandom();
  private final Draws draws = Draws.secret(random);
  private final int jurors;
  private final int finalists;

  private Rehearsal(int jurors, int finalists) {
    this.jurors = jurors;
    this.finalists = finalists;
  }

  /**
   * A vote that was made up and sealed, ready to be counted.
   *
   * @param making the rule, the key and the ballots
   * @param secret the only trustee's
   */
  public record Sealed(RecordMaking making, TrusteeSecret secret) {
    /**
     * Counts it, and verifies what was counted.
     *
     * @return the record's file
     * @throws IllegalStateException when it does not verify
     */
    public byte[] count() {
      var random = new SecureRandom();
      var record = making.record(List.of(1), secret::share, Draws.secret(random));
      var file = record.bytes();
      var failure = RecordVerdict.of(file, RecordVerdict.Mailed.NOTHING, random).failure();
      if (failure.isPresent()) {
        throw new IllegalStateException("the rehearsed count fails", failure.get());
      }
      return file;
    }
  }

  /**
   * Rehearses the count.
   *
   * @return how many records were written
   */
  public static int run() {
    int records = 0;
    for (var method : VoteRule.Method.values()) {
      seal(method, 4, 4).count();
      records++;
    }
    return records;
  }

  /** Makes up a vote. */
  public static Sealed seal(VoteRule.Method method, int jurors, int finalists) {
    return new Rehearsal(jurors, finalists).sealed(method);
  }

  private Sealed sealed(VoteRule.Method method) {
    var terms = KeyTerms.ofOne(EDITION);
    var secret = TrusteeSecret.draw(terms, draws);
    var key = secret.published(terms, 1, draws);
    var published = PublishedKey.of(List.of(key));
    var ids = IntStream.range(0, jurors).mapToObj("%032x"::formatted).toList();
    var roll = BallotVersion.roll(EDITION, ids);
    var rule =
        new VoteRule(
            EDITION,
            method,
            CRITERIA,
            LEVELS,
            IntStream.range(0, finalists).mapToObj("finalist-%02d"::formatted).toList(),
            new VoteRule.Jury(roll, 1, VoteRule.leastOfJurors(jurors)),
            VoteRule.Trustees.service(key.commitments().getFirst(), published.hash()),
            CONFIRM_WITHIN_HOURS);
    var ballots = IntStream.range(0, jurors).mapToObj(i -> ballot(rule, ids.get(i), i)).toList();
    return new Sealed(new RecordMaking(rule, published, ballots, List.of()), secret);
  }

  /** Choices that differ between jurors and leave ties; every fifth juror is recused for one. */
  private EncryptedBallot ballot(VoteRule rule, String id, int juror) {
    var form = rule.form();
    var rated =
        IntStream.range(0, finalists)
            .filter(finalist -> juror % 5 != 0 || finalist != juror % finalists)
            .boxed()
            .toList();
    var choices =
        IntStream.range(0, form.contests(rated).size())
            .map(contest -> (juror + contest * contest) % form.options())
            .boxed()
            .toList();
    var sealed =
        new BallotSealer(rule.context(), form, draws)
            .seal(new BallotVersion(id, 1), rated, choices);
    // Read as it is read from a store.
    return EncryptedBallot.read(sealed.bytes(), form);
  }
}

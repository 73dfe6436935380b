package org.businessleaderaward.jury.record;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.Equations;
import org.businessleaderaward.jury.proofs.JointKey;
import org.businessleaderaward.jury.proofs.ReceiptLinks;
import org.businessleaderaward.jury.proofs.SharedLot;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.proofs.SumsToDecrypt;
import org.businessleaderaward.jury.proofs.TrusteeKey;
import org.businessleaderaward.jury.proofs.VoteContext;

/** Goes through a record step by step, and stops at the first that fails (chapter 2). */
final class RecordCheck {
  private final VoteRecord record;
  private final RecordVerdict.Mailed mailed;
  private final VoteRule rule;
  private final VoteContext vote;
  private final Supplier<Equations> equations;

  RecordCheck(VoteRecord record, RecordVerdict.Mailed mailed, Supplier<Equations> equations) {
    this.record = record;
    this.mailed = mailed;
    this.rule = record.rule();
    this.vote = rule.context();
    this.equations = equations;
  }

  /** Reads something at a step of chapter 2, whatever step of chapter 1 it does not pass. */
  static <T> T at(String step, String about, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (StepFails e) {
      throw new StepFails(step, about + " (" + e.getMessage() + ")", e);
    }
  }

  void run() {
    requireMailed(mailed.ruleSha256(), vote.ruleHash(), "2.2.2");
    var joint = key();
    requireMailed(mailed.key(), record.key().fingerprint().replace(" ", ""), "2.3.4");
    var ballots = ballots();
    receipts(ballots);
    var lines = new BallotSums(rule, ballots, record.board().late()).lines();
    var sums = sums(lines);
    new DecryptionCheck(record, joint, sums, equations).run(lines);
  }

  private static void requireMailed(Optional<String> mailed, String found, String step) {
    StepFails.unless(mailed.isEmpty() || mailed.get().equals(found), step, "the mail says another");
  }

  private JointKey key() {
    var terms = rule.keyTerms();
    StepFails.unless(
        record.key().trustees().size() == terms.trustees(), "2.3.1", "the number of trustees");
    var trustees = new ArrayList<TrusteeKey>();
    for (int i = 0; i < terms.trustees(); i++) {
      var published = record.key().trustees().get(i);
      var trustee = at("2.3.1", "trustee " + (i + 1), () -> PublishedKey.trustee(published));
      boolean isWhole = trustee.commitments().size() == terms.threshold();
      StepFails.unless(isWhole, "2.3.1", "trustee %d: the number of commitments".formatted(i + 1));
      trustees.add(trustee);
    }
    for (int i = 0; i < terms.trustees(); i++) {
      StepFails.unless(trustees.get(i).isProven(terms, i + 1), "2.3.2", "trustee " + (i + 1));
    }
    var joint = at("2.3.3", "the joint key", () -> JointKey.of(trustees));
    StepFails.unless(joint.key().equals(vote.key()), "2.3.3", "the rule names another key");
    StepFails.unless(
        record.key().hash().equals(rule.trustees().keyHash()),
        "2.3.3",
        "the rule names another list of trustees");
    return joint;
  }

  private List<EncryptedBallot> ballots() {
    var ballots = new ArrayList<EncryptedBallot>();
    for (var hex : record.board().ballots()) {
      var about = "ballot " + ballots.size();
      var bytes = HexFormat.of().parseHex(hex);
      ballots.add(at("2.4.1", about, () -> EncryptedBallot.read(bytes, rule.form())));
    }
    each(ballots, "2.4.2", ballot -> ballot.ruleHash().equals(vote.ruleHash()));
    var seats = ballots.stream().map(ballot -> ballot.ballot().seat(rule.edition())).toList();
    each(seats, "2.4.3", rule.jury().roll()::contains);
    for (int i = 0; i < seats.size(); i++) {
      boolean isFirst = seats.indexOf(seats.get(i)) == i;
      StepFails.unless(isFirst, "2.4.3", "ballot %d: a seat has two".formatted(i));
    }
    StepFails.unless(
        ballots.size() >= rule.jury().quorum(), "2.4.4", "fewer ballots than the quorum");
    var all = equations.get();
    ballots.forEach(ballot -> ballot.require(vote, all));
    if (!all.hold()) {
      throw unproven(ballots);
    }
    return ballots;
  }

  private static <T> void each(List<T> ofBallots, String step, Predicate<T> holds) {
    for (int i = 0; i < ofBallots.size(); i++) {
      StepFails.unless(holds.test(ofBallots.get(i)), step, "ballot " + i);
    }
  }

  private StepFails unproven(List<EncryptedBallot> ballots) {
    for (int i = 0; i < ballots.size(); i++) {
      var contest = ballots.get(i).firstUnproven(vote, equations.get());
      if (contest.isPresent()) {
        return new StepFails("2.4.5", "ballot %d, %s".formatted(i, contest.get().name()));
      }
    }
    return new StepFails("2.4.5", "some ballot");
  }

  private void receipts(List<EncryptedBallot> ballots) {
    var board = record.board();
    StepFails.unless(board.receipts().size() == ballots.size(), "2.5.1", "the number of receipts");
    for (int i = 0; i < ballots.size(); i++) {
      boolean isIts = ballots.get(i).receipt().equals(board.receipts().get(i));
      StepFails.unless(isIts, "2.5.1", "receipt " + i);
    }
    at("2.5.2", "receipts", () -> ReceiptLinks.of(vote, board.receipts(), List.of()));
    for (var late : board.late()) {
      boolean isRated =
          late.ballot() < ballots.size()
              && ballots.get(late.ballot()).rated().contains(late.finalist());
      StepFails.unless(isRated, "2.5.3", "late recusal of ballot " + late.ballot());
    }
    var links =
        at("2.5.3", "late recusals", () -> ReceiptLinks.of(vote, board.receipts(), board.late()));
    StepFails.unless(links.head().equals(board.head()), "2.5.4", "the head");
    requireMailed(mailed.head(), board.head(), "2.5.4");
  }

  private SumsToDecrypt sums(List<BallotSums.Line> lines) {
    var expected = new ArrayList<>(lines.stream().map(BallotSums.Line::sum).toList());
    expected.add(SharedLot.question(vote, record.board().head()));
    var given = record.count().sums();
    var ids = expected.stream().map(SumsToDecrypt.Named::id).toList();
    StepFails.unless(
        given.stream().map(VoteRecord.Sum::id).toList().equals(ids),
        "2.6.1",
        "the sums are " + String.join(" ", ids));
    for (int i = 0; i < given.size(); i++) {
      var sum = HexFormat.of().formatHex(expected.get(i).sum().bytes());
      StepFails.unless(given.get(i).sum().equals(sum), "2.6.2", given.get(i).id());
    }
    return new SumsToDecrypt(vote, record.board().head(), expected);
  }
}

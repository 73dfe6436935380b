package org.businessleaderaward.jury.record;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.LabelledDraws;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.RecordVerdict.Mailed;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;

/**
 * A vote that tests attack: its record, what was mailed of it, and the step that a change fails.
 */
final class AttackedVote {
  static final Draws DRAWS = new LabelledDraws("attacks");
  static final KeyTerms TERMS = new KeyTerms("edition-2027", 2, 3);
  static final SharedKeys KEYS = SharedKeys.draw(TERMS, DRAWS);
  static final List<Integer> ALL = List.of(0, 1, 2);
  static final WholeVote VOTE = vote();
  static final VoteRecord RECORD = VOTE.record();
  static final Mailed MAILED =
      new Mailed(
          Optional.of(RECORD.rule().sha256()),
          Optional.of(RECORD.key().fingerprint().replace(" ", "")),
          Optional.of(RECORD.board().head()),
          Optional.of(RECORD.sha256()));

  private AttackedVote() {}

  static String id(int juror) {
    return "%032x".formatted(juror);
  }

  static VoteRule rule(List<String> roll) {
    return new VoteRule(
        TERMS.edition(),
        Method.SCHULZE,
        List.of(new Criterion("strategy", 100)),
        5,
        List.of("a", "b", "c"),
        new VoteRule.Jury(roll, 2, 2),
        new VoteRule.Trustees(
            List.of("SERVICE", "SECRETARIAT", "CHAIR"),
            2,
            KEYS.joint().key().toString(),
            PublishedKey.of(KEYS.published()).hash()),
        24);
  }

  static List<String> roll(int jurors) {
    var ids = IntStream.range(0, jurors).mapToObj(AttackedVote::id).toList();
    return BallotVersion.roll(TERMS.edition(), ids);
  }

  /** Four seats, of which the last stays empty; a wins. */
  private static WholeVote vote() {
    var none = new WholeVote(rule(roll(4)), KEYS, List.of(), List.of(), List.of(1, 3), DRAWS);
    return none.withBallots(
        List.of(
            none.seal(id(0), ALL, List.of(0, 0, 0)),
            none.seal(id(1), ALL, List.of(0, 0, 1)),
            none.seal(id(2), ALL, List.of(1, 0, 0))));
  }

  static String step(VoteRecord record, Mailed mailed) {
    return RecordVerdict.of(record.bytes(), mailed, new SecureRandom())
        .failure()
        .map(StepFails::step)
        .orElse("none");
  }

  static String step(VoteRecord record) {
    return step(record, Mailed.NOTHING);
  }

  static VoteRecord with(PublishedKey key) {
    return new VoteRecord(RECORD.rule(), key, RECORD.board(), RECORD.count());
  }

  static VoteRecord with(VoteRecord.Board board) {
    return new VoteRecord(RECORD.rule(), RECORD.key(), board, RECORD.count());
  }

  static VoteRecord with(VoteRecord.Count count) {
    return new VoteRecord(RECORD.rule(), RECORD.key(), RECORD.board(), count);
  }
}

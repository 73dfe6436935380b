package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.KeyTerms;
import org.businessleaderaward.jury.proofs.LabelledDraws;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.proofs.SharedKeys;
import org.businessleaderaward.jury.proofs.StepFails;
import org.businessleaderaward.jury.record.RecordVerdict.Mailed;
import org.businessleaderaward.jury.record.VoteRule.Criterion;
import org.businessleaderaward.jury.record.VoteRule.Method;
import org.junit.jupiter.api.Test;

/**
 * What somebody would do who can write every table, holds all keys and makes the whole record
 * again. Each is named; where the record is whole in itself, by what was mailed before.
 */
class RecordAttackTests {
  private static final Draws DRAWS = new LabelledDraws("attacks");
  private static final KeyTerms TERMS = new KeyTerms("edition-2027", 2, 3);
  private static final SharedKeys KEYS = SharedKeys.draw(TERMS, DRAWS);
  private static final List<Integer> ALL = List.of(0, 1, 2);
  private static final WholeVote VOTE = vote();
  private static final VoteRecord RECORD = VOTE.record();
  private static final Mailed MAILED =
      new Mailed(
          Optional.of(RECORD.rule().sha256()),
          Optional.of(RECORD.board().head()),
          Optional.of(RECORD.sha256()));

  private static String id(int juror) {
    return "%032x".formatted(juror);
  }

  private static VoteRule rule(List<String> roll) {
    return new VoteRule(
        TERMS.edition(),
        Method.SCHULZE,
        List.of(new Criterion("strategy", 100)),
        5,
        List.of("a", "b", "c"),
        new VoteRule.Jury(roll, 2, 1),
        new VoteRule.Trustees(
            List.of("SERVICE", "SECRETARIAT", "CHAIR"), 2, KEYS.joint().key().toString()),
        24);
  }

  private static List<String> roll(int jurors) {
    return IntStream.range(0, jurors)
        .mapToObj(juror -> new BallotVersion(id(juror), 1).seat(TERMS.edition()))
        .sorted()
        .toList();
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

  private static String step(VoteRecord record, Mailed mailed) {
    return RecordVerdict.of(record.bytes(), mailed, new SecureRandom())
        .failure()
        .map(StepFails::step)
        .orElse("none");
  }

  private static String step(VoteRecord record) {
    return step(record, Mailed.NOTHING);
  }

  private static VoteRecord with(VoteRecord.Board board) {
    return new VoteRecord(RECORD.rule(), RECORD.key(), board, RECORD.count());
  }

  private static VoteRecord with(VoteRecord.Count count) {
    return new VoteRecord(RECORD.rule(), RECORD.key(), RECORD.board(), count);
  }

  /** The same board with another ballot in a place, and its receipt. */
  private static VoteRecord withBallot(int at, byte[] ballot) {
    var ballots = new ArrayList<>(RECORD.board().ballots());
    ballots.set(at, HexFormat.of().formatHex(ballot));
    return with(
        new VoteRecord.Board(ballots, RECORD.board().receipts(), List.of(), RECORD.board().head()));
  }

  @Test
  void theVoteItselfIsVerified() {
    assertThat(step(RECORD, MAILED)).isEqualTo("none");
    assertThat(RECORD.count().ranking().getFirst().finalist()).isEqualTo("a");
  }

  @Test
  void aForgedResultIsFound() {
    var count = RECORD.count();
    var turned = new ArrayList<Placed>();
    for (var placed : count.ranking().reversed()) {
      turned.add(new Placed(turned.size() + 1, placed.finalist(), placed.ground(), placed.among()));
    }
    assertThat(
            step(
                with(
                    new VoteRecord.Count(
                        count.sums(), count.decryptions(), count.totals(), count.seed(), turned))))
        .isEqualTo("2.8.1");
    var totals = new ArrayList<>(count.totals());
    totals.set(0, 0);
    assertThat(
            step(
                with(
                    new VoteRecord.Count(
                        count.sums(), count.decryptions(), totals, count.seed(), turned))))
        .isEqualTo("2.7.3");
  }

  @Test
  void aBallotInAnEmptySeatIsFoundByTheMailedHead() {
    var ballots = new ArrayList<>(VOTE.ballots());
    ballots.add(VOTE.seal(id(3), ALL, List.of(1, 1, 1)));
    var stuffed = VOTE.withBallots(ballots).record();
    assertThat(step(stuffed)).isEqualTo("none");
    assertThat(step(stuffed, MAILED)).isEqualTo("2.5.4");
  }

  @Test
  void aBallotWithoutASeatIsFound() {
    var ballots = new ArrayList<>(VOTE.ballots());
    ballots.add(VOTE.seal(id(4), ALL, List.of(1, 1, 1)));
    assertThat(step(VOTE.withBallots(ballots).record())).isEqualTo("2.4.3");
  }

  @Test
  void aLongerRollIsAnotherRule() {
    var longer = rule(roll(5));
    var same = new VoteRecord(longer, RECORD.key(), RECORD.board(), RECORD.count());
    assertThat(step(same)).isEqualTo("2.4.2");
    assertThat(step(same, MAILED)).isEqualTo("2.2.2");
  }

  @Test
  void anotherRuleIsFoundByTheMailedOne() {
    var other = VOTE.withBallots(List.of()).withRule(rule(roll(3)));
    var made =
        other.withBallots(
            List.of(
                other.seal(id(0), ALL, List.of(1, 1, 1)),
                other.seal(id(1), ALL, List.of(1, 1, 1))));
    assertThat(step(made.record())).isEqualTo("none");
    assertThat(step(made.record(), MAILED)).isEqualTo("2.2.2");
  }

  @Test
  void anotherKeyIsFound() {
    var others = SharedKeys.draw(TERMS, DRAWS);
    var trustees = VOTE.withKeys(others).trustees();
    assertThat(step(new VoteRecord(RECORD.rule(), trustees, RECORD.board(), RECORD.count())))
        .isEqualTo("2.3.3");
    var one = new ArrayList<>(RECORD.key());
    one.set(1, trustees.get(1));
    assertThat(step(new VoteRecord(RECORD.rule(), one, RECORD.board(), RECORD.count())))
        .isEqualTo("2.3.3");
    var turned = List.of(RECORD.key().get(1), RECORD.key().get(0), RECORD.key().get(2));
    assertThat(step(new VoteRecord(RECORD.rule(), turned, RECORD.board(), RECORD.count())))
        .isEqualTo("2.3.2");
  }

  @Test
  void aDroppedBallotIsFound() {
    var board = RECORD.board();
    var dropped =
        new VoteRecord.Board(
            board.ballots().subList(1, 3), board.receipts(), List.of(), board.head());
    assertThat(step(with(dropped))).isEqualTo("2.5.1");
    var made = VOTE.withBallots(VOTE.ballots().subList(1, 3)).record();
    assertThat(step(made)).isEqualTo("none");
    assertThat(step(made, MAILED)).isEqualTo("2.5.4");
  }

  @Test
  void aChangedBallotIsFound() {
    var bytes = VOTE.ballots().get(1).bytes();
    // The sign of the first point, so that everything still reads.
    bytes[64] ^= 1;
    assertThat(step(withBallot(1, bytes))).isEqualTo("2.4.5");
    var again = VOTE.seal(VOTE.ballots().get(1).ballot().id(), ALL, List.of(1, 1, 1));
    assertThat(step(withBallot(1, again.bytes()))).isEqualTo("2.5.1");
  }

  @Test
  void aMovedBallotIsFound() {
    var moved = withIdOf(VOTE.ballots().get(0), id(3));
    assertThat(step(withBallot(0, moved.bytes()))).isEqualTo("2.4.5");
  }

  @Test
  void aReplayedBallotIsFound() {
    var first = VOTE.ballots().get(0);
    assertThat(step(withBallot(1, first.bytes()))).isEqualTo("2.4.3");
    // Under another juror's id: the proofs are the first one's.
    var copy = withIdOf(first, VOTE.ballots().get(1).ballot().id());
    assertThat(step(withBallot(1, copy.bytes()))).isEqualTo("2.4.5");
  }

  private static EncryptedBallot withIdOf(EncryptedBallot ballot, String id) {
    return new EncryptedBallot(
        new BallotVersion(id, 1),
        ballot.ruleHash(),
        ballot.rated(),
        ballot.contests(),
        ballot.sealed());
  }

  @Test
  void anotherEncodingIsFound() {
    var bytes = VOTE.ballots().get(0).bytes();
    var longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThat(step(withBallot(0, longer))).isEqualTo("2.4.1");
    var uncompressed = bytes.clone();
    uncompressed[64] = 4;
    assertThat(step(withBallot(0, uncompressed))).isEqualTo("2.4.1");
    // The last answer plus the order: the same number, another form. It fits 32 bytes for few.
    var last = Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
    var order =
        new java.math.BigInteger(
            "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    assertThat(new java.math.BigInteger(1, last)).isLessThan(order);
    System.arraycopy(HexFormat.of().parseHex(order.toString(16)), 0, bytes, bytes.length - 32, 32);
    assertThat(step(withBallot(0, bytes))).isEqualTo("2.4.1");
  }

  @Test
  void aBallotOfAnotherVoteIsFound() {
    var other = VOTE.withRule(rule(roll(3)));
    var ballot = other.seal(VOTE.ballots().get(0).ballot().id(), ALL, List.of(1, 1, 1));
    assertThat(step(withBallot(0, ballot.bytes()))).isEqualTo("2.4.2");
    // With this rule's hash written over the other's: the context is another.
    var bytes = ballot.bytes();
    System.arraycopy(VOTE.ballots().get(0).bytes(), 0, bytes, 0, 40);
    assertThat(step(withBallot(0, bytes))).isEqualTo("2.4.5");
  }

  @Test
  void proofsOfAnotherBallotAreFound() {
    var one = VOTE.ballots().get(0);
    var other = VOTE.ballots().get(1);
    var mixed = new ArrayList<>(one.sealed());
    mixed.set(1, other.sealed().get(1));
    var ballot =
        new EncryptedBallot(one.ballot(), one.ruleHash(), one.rated(), one.contests(), mixed);
    var verdict =
        RecordVerdict.of(withBallot(0, ballot.bytes()).bytes(), Mailed.NOTHING, new SecureRandom());
    assertThat(verdict.failure())
        .hasValueSatisfying(fails -> assertThat(fails).hasMessage("2.4.5: ballot 0, pair/0/2"));
  }

  @Test
  void aRecusalThatNobodyDeclaredIsFoundByTheMailedHead() {
    var made = VOTE.withLate(List.of(new LateRecusal(0, 0))).record();
    assertThat(step(made)).isEqualTo("none");
    assertThat(step(made, MAILED)).isEqualTo("2.5.4");
  }

  @Test
  void aForgottenRecusalIsFound() {
    var late = VOTE.withLate(List.of(new LateRecusal(0, 0), new LateRecusal(2, 1))).record();
    var board = late.board();
    var forgotten =
        new VoteRecord.Board(
            board.ballots(), board.receipts(), board.late().subList(0, 1), board.head());
    assertThat(step(new VoteRecord(late.rule(), late.key(), forgotten, late.count())))
        .isEqualTo("2.5.4");
  }

  @Test
  void aRecusalForNobodysRatingIsFound() {
    var none = VOTE.withBallots(List.of(VOTE.seal(id(0), List.of(0, 2), List.of(0)), seal(1)));
    var made = none.withLate(List.of(new LateRecusal(0, 1), new LateRecusal(1, 1))).record();
    assertThat(step(made)).isEqualTo("2.5.3");
    var far = VOTE.withLate(List.of(new LateRecusal(3, 0))).links().head();
    var board = RECORD.board();
    var late = List.of(new LateRecusal(3, 0));
    assertThat(step(with(new VoteRecord.Board(board.ballots(), board.receipts(), late, far))))
        .isEqualTo("2.5.3");
  }

  private static EncryptedBallot seal(int juror) {
    return VOTE.seal(id(juror), ALL, List.of(0, 0, 0));
  }

  @Test
  void ballotsInAnotherOrderAreFound() {
    var board = RECORD.board();
    var turned =
        new VoteRecord.Board(
            board.ballots().reversed(), board.receipts().reversed(), List.of(), board.head());
    assertThat(step(with(turned))).isEqualTo("2.5.2");
  }

  @Test
  void otherSumsAreFound() {
    var count = RECORD.count();
    var sums = new ArrayList<>(count.sums());
    sums.set(0, new VoteRecord.Sum(sums.get(0).id(), sums.get(1).sum()));
    assertThat(
            step(
                with(
                    new VoteRecord.Count(
                        sums, count.decryptions(), count.totals(), count.seed(), count.ranking()))))
        .isEqualTo("2.6.2");
  }

  @Test
  void aWrongShareIsFound() {
    // The second trustee's share, given for the first's.
    var parts = VOTE.record(List.of(1, 3), trustee -> KEYS.share(2)).count().decryptions();
    assertThat(step(with(withDecryptions(parts)))).isEqualTo("2.7.2");
  }

  @Test
  void aWrongDecryptionIsFound() {
    var count = RECORD.count();
    var swapped =
        Stream.of(0, 1)
            .map(
                t -> {
                  var parts = new ArrayList<>(count.decryptions().get(t).parts());
                  parts.set(0, count.decryptions().get(t).parts().get(1));
                  return new VoteRecord.Decryption(count.decryptions().get(t).trustee(), parts);
                })
            .toList();
    assertThat(step(with(withDecryptions(swapped)))).isEqualTo("2.7.2");
    assertThat(step(with(withDecryptions(count.decryptions().reversed())))).isEqualTo("2.7.1");
    var twice = List.of(count.decryptions().get(0), count.decryptions().get(0));
    assertThat(step(with(withDecryptions(twice)))).isEqualTo("2.7.1");
    assertThat(step(with(withDecryptions(count.decryptions().subList(0, 1))))).isEqualTo("2.7.1");
  }

  private static VoteRecord.Count withDecryptions(List<VoteRecord.Decryption> decryptions) {
    var count = RECORD.count();
    return new VoteRecord.Count(
        count.sums(), decryptions, count.totals(), count.seed(), count.ranking());
  }

  @Test
  void fewerBallotsThanTheQuorumAreNoResult() {
    assertThat(step(VOTE.withBallots(VOTE.ballots().subList(0, 1)).record())).isEqualTo("2.4.4");
  }
}

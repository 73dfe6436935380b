package org.businessleaderaward.jury.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.record.AttackedVote.ALL;
import static org.businessleaderaward.jury.record.AttackedVote.MAILED;
import static org.businessleaderaward.jury.record.AttackedVote.RECORD;
import static org.businessleaderaward.jury.record.AttackedVote.VOTE;
import static org.businessleaderaward.jury.record.AttackedVote.id;
import static org.businessleaderaward.jury.record.AttackedVote.roll;
import static org.businessleaderaward.jury.record.AttackedVote.rule;
import static org.businessleaderaward.jury.record.AttackedVote.step;
import static org.businessleaderaward.jury.record.AttackedVote.with;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.jury.record.RecordVerdict.Mailed;
import org.junit.jupiter.api.Test;

/**
 * What somebody would do with ballots and recusals who can write every table, holds all keys and
 * makes the whole record again.
 */
class BallotAttackTests {
  /** The same board with another ballot in a place, and its receipt. */
  private static VoteRecord withBallot(int at, byte[] ballot) {
    var ballots = new ArrayList<>(RECORD.board().ballots());
    ballots.set(at, HexFormat.of().formatHex(ballot));
    return with(
        new VoteRecord.Board(ballots, RECORD.board().receipts(), List.of(), RECORD.board().head()));
  }

  @Test
  void row75FindsABallotInAnEmptySeatByTheMailedHead() {
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
  void aBallotThatWasStrippedOfAFinalistIsFound() {
    var whole = VOTE.ballots().get(0);
    var stripped =
        new EncryptedBallot(
            whole.ballot(),
            whole.ruleHash(),
            List.of(0, 1),
            whole.contests().subList(0, 1),
            whole.sealed().subList(0, 1));
    assertThat(step(withBallot(0, stripped.bytes()))).isEqualTo("2.4.5");
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
    var far = VOTE.withLate(List.of(new LateRecusal(3, 0))).making().links().head();
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
  void fewerBallotsThanTheQuorumAreNoResult() {
    assertThat(step(VOTE.withBallots(VOTE.ballots().subList(0, 1)).record())).isEqualTo("2.4.4");
  }
}

package org.businessleaderaward.jury.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.ballots.BallotItem;
import org.businessleaderaward.jury.ballots.HistoryItem;
import org.businessleaderaward.jury.count.CountBallots.Ending;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.businessleaderaward.jury.domain.CheckedBallot;
import org.businessleaderaward.jury.roll.SeatItem;
import org.businessleaderaward.jury.sealing.ReceiptCode;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

class CountBallotsTests {
  private VoteFixture vote;
  private DynamoDbTable<BallotItem> ballots;

  @BeforeEach
  void openTheVote() {
    vote = VoteFixture.voting();
    ballots = vote.storage.table(TableOf.JURY, BallotItem.SCHEMA);
  }

  @Test
  void writesResultStateAndLogTogether() throws ParseException {
    vote.everybodyVotes();
    vote.release();

    assertThat(vote.counting().count(EDITION)).isInstanceOf(Ending.Counted.class);

    var bundle = JSONObjectUtils.parse(bundle());
    assertThat(bundle)
        .containsEntry("ranking", VoteFixture.FINALISTS)
        .containsEntry("ruleSha256", vote.vote().rule().sha256());
    assertThat(JSONObjectUtils.getStringList(bundle, "receipts"))
        .hasSize(4)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(
            vote.box.all(EDITION).stream().map(b -> ReceiptCode.of(b.sealed())).toList());
    assertThat(vote.editions.get(EDITION).state()).isEqualTo(EditionState.COUNTED);
    assertThat(vote.acts()).first().isEqualTo("BALLOTS_COUNTED");
  }

  @Test
  void givesTheSameBytesAgainAndChangesNothing_row34() {
    vote.everybodyVotes();
    vote.release();
    vote.counting().count(EDITION);
    var first = bundle();
    var log = vote.acts();

    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.Counted(first));
    assertThat(bundle()).isEqualTo(first);
    assertThat(vote.acts()).isEqualTo(log);
  }

  @Test
  void opensNoBallotBeforeBothConfirmed_row29() {
    vote.everybodyVotes();
    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.NotReleased());

    vote.shut();
    vote.confirm(vote.secretary, false, VoteFixture.AFTER_CLOSE);
    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.NotReleased());
    assertThat(vote.counts.result(EDITION)).isEmpty();
  }

  @Test
  void namesABallotWhoseBytesWereChangedAndStops_row30() {
    vote.everybodyVotes();
    var item = item(1);
    item.sealed = changed(java.util.Objects.requireNonNull(item.sealed));
    ballots.putItem(item);
    vote.release();

    assertStoppedWith(item, BallotProblem.CHANGED);
  }

  @Test
  void namesABallotThatWasChangedTogetherWithItsReceipts_row30() {
    vote.everybodyVotes();
    var item = item(1);
    item.sealed = changed(java.util.Objects.requireNonNull(item.sealed));
    item.receipt = ReceiptCode.of(item.sealed);
    ballots.putItem(item);
    vote.storage
        .table(TableOf.JURY, HistoryItem.SCHEMA)
        .putItem(HistoryItem.of(EDITION, item.ballot()));
    vote.release();

    assertStoppedWith(item, BallotProblem.DOES_NOT_OPEN);
  }

  @Test
  void namesABallotThatWasMovedToAnotherJuror_row31() {
    vote.everybodyVotes();
    var from = item(1);
    var to = item(2);
    to.sealed = from.sealed;
    to.receipt = from.receipt;
    ballots.putItem(to);
    vote.release();

    assertStoppedWith(to, BallotProblem.MOVED);
  }

  @Test
  void namesABallotThatWasPutBackToAnEarlierVersion() {
    vote.everybodyVotes();
    var early = item(1);
    vote.cast(vote.jurors.get(1), 2, BEFORE_CLOSE, 0, 0, 4);
    ballots.putItem(early);
    vote.release();

    assertStoppedWith(early, BallotProblem.CHANGED);
  }

  @Test
  void namesABallotThatIsGone() {
    vote.everybodyVotes();
    var item = item(1);
    ballots.deleteItem(item);
    vote.release();

    assertStoppedWith(item, BallotProblem.GONE);
  }

  @Test
  void namesABallotThatLeavesAFinalistOut() {
    vote.everybodyVotes();
    vote.cast(vote.jurors.get(1), 2, BEFORE_CLOSE, 1, 2);
    vote.release();

    assertStoppedWith(item(1), BallotProblem.INCOMPLETE);
  }

  @Test
  void namesABallotThatRatesAFinalistForWhomItsJurorIsRecused() {
    vote.recuse(vote.jurors.get(1), "nomination-a", OPENS);
    vote.everybodyVotes();
    vote.release();

    assertStoppedWith(item(1), BallotProblem.RECUSED);
  }

  @Test
  void leavesOutWhatARecusalAfterVotingConcerns() throws ParseException {
    vote.everybodyVotes();
    vote.recuse(vote.jurors.get(1), "nomination-a", BEFORE_CLOSE);
    vote.release();
    vote.counting().count(EDITION);

    var pairs = JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(bundle()), "pairs");
    assertThat(pairs)
        .extracting("one", "other", "preferOne", "preferOther")
        .containsExactly(
            tuple("nomination-a", "nomination-b", 2L, 1L),
            tuple("nomination-a", "nomination-c", 2L, 1L),
            tuple("nomination-b", "nomination-c", 3L, 1L));
    assertThat(vote.acts()).contains("JUROR_RECUSED");
  }

  @Test
  void countsTheLastBallotOfAJurorWhoVotedAgain() throws ParseException {
    vote.everybodyVotes();
    for (var juror : vote.jurors) {
      vote.cast(juror, 2, BEFORE_CLOSE, 0, 1, 2);
    }
    vote.release();
    vote.counting().count(EDITION);

    assertThat(JSONObjectUtils.parse(bundle()))
        .containsEntry("ranking", VoteFixture.FINALISTS.reversed());
  }

  @Test
  void countsAfterAStopOnceTheBallotIsRightAndBothConfirmAnew() {
    vote.everybodyVotes();
    var right = item(1);
    var wrong = item(1);
    wrong.sealed = changed(java.util.Objects.requireNonNull(wrong.sealed));
    ballots.putItem(wrong);
    vote.release();
    vote.counting().count(EDITION);
    ballots.putItem(right);

    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.NotReleased());
    vote.confirm(vote.jurors.getFirst(), false, VoteFixture.AFTER_CLOSE);
    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.NotReleased());
    vote.confirm(vote.secretary, false, VoteFixture.AFTER_CLOSE);
    assertThat(vote.counting().count(EDITION)).isInstanceOf(Ending.Counted.class);
  }

  @Test
  void namesABallotThatWasAddedAfterTheReceiptsWereFixed_row30() {
    vote.everybodyVotes();
    var early = item(1);
    vote.shut();
    early.ballotVersion = 2;
    early.sealed = vote.sealed(vote.jurors.get(1), 2, 0, 0, 4);
    early.receipt = ReceiptCode.of(java.util.Objects.requireNonNull(early.sealed));
    ballots.putItem(early);
    vote.storage
        .table(TableOf.JURY, HistoryItem.SCHEMA)
        .putItem(HistoryItem.of(EDITION, early.ballot()));
    vote.release();

    var id = java.util.Objects.requireNonNull(early.ballotId);
    assertThat(vote.counting().count(EDITION))
        .isInstanceOfSatisfying(
            Ending.Stopped.class,
            stopped ->
                assertThat(stopped.bad())
                    .contains(new CheckedBallot.Bad(id, null, BallotProblem.CHANGED))
                    .hasSize(2));
  }

  @Test
  void namesAFixedReceiptOfWhichNothingIsLeft() {
    vote.everybodyVotes();
    var item = item(1);
    vote.shut();
    ballots.deleteItem(item);
    var history = vote.storage.table(TableOf.JURY, HistoryItem.SCHEMA);
    history.deleteItem(HistoryItem.of(EDITION, item.ballot()));
    var seat = SeatItem.of(vote.seatOf(vote.jurors.get(1)));
    seat.voted = false;
    vote.storage.table(TableOf.JURY, SeatItem.SCHEMA).putItem(seat);
    vote.release();

    assertThat(vote.counting().count(EDITION))
        .isEqualTo(
            new Ending.Stopped(
                List.of(new CheckedBallot.Bad(null, item.receipt, BallotProblem.GONE)), false));
  }

  @Test
  void countsNothingButTheListThatBothConfirmed() {
    vote.everybodyVotes();
    vote.release();
    var release = vote.counts.release(EDITION);
    release.head = "0".repeat(64);
    vote.write(set -> vote.counts.put(set, release));

    var counting = vote.counting();
    assertThatThrownBy(() -> counting.count(EDITION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fixed and released");
  }

  private void assertStoppedWith(BallotItem item, BallotProblem problem) {
    var id = java.util.Objects.requireNonNull(item.ballotId);
    var fixed = java.util.Objects.requireNonNull(vote.box.lastReceipts(EDITION).get(id));
    assertThat(vote.counting().count(EDITION))
        .isEqualTo(
            new Ending.Stopped(
                List.of(new CheckedBallot.Bad(id, fixed.receipt(), problem)), false));
    assertThat(vote.counts.result(EDITION)).isEmpty();
    assertThat(vote.editions.get(EDITION).state()).isEqualTo(EditionState.VOTING);
    assertThat(vote.log().getFirst())
        .extracting(Act::actor, Act::act, Act::subject, Act::detail)
        .containsExactly("count", "COUNT_STOPPED", id, problem.name() + " " + fixed.receipt());
  }

  private BallotItem item(int juror) {
    Caller whose = vote.jurors.get(juror);
    return ballots.getItem(
        JuryKeys.of(JuryKeys.ballots(EDITION), JuryKeys.ballot(vote.seatOf(whose).ballotId())));
  }

  private String bundle() {
    return java.util.Objects.requireNonNull(vote.counts.result(EDITION).orElseThrow().bundle);
  }

  /** One character of the ciphertext, the fourth part, becomes another. */
  private static String changed(String sealed) {
    int at = sealed.lastIndexOf('.') - 10;
    return sealed.substring(0, at)
        + (sealed.charAt(at) == 'A' ? 'B' : 'A')
        + sealed.substring(at + 1);
  }
}

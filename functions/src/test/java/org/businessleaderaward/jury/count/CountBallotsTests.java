package org.businessleaderaward.jury.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.ballots.BallotItem;
import org.businessleaderaward.jury.ballots.HistoryItem;
import org.businessleaderaward.jury.count.CountBallots.Ending;
import org.businessleaderaward.jury.record.Placed;
import org.businessleaderaward.jury.record.RecordVerdict;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CountBallotsTests {
  private VoteFixture vote;
  private DynamoDbTable<BallotItem> ballots;

  @BeforeEach
  void openTheVote() {
    vote = VoteFixture.voting();
    ballots = vote.storage.table(TableOf.JURY, BallotItem.SCHEMA);
  }

  @Test
  void writesRecordStateLogAndMailsTogether_row34() {
    vote.everybodyVotes();
    vote.release();

    var hash = counted();

    var file = file();
    assertThat(Sha256.of(file).hex()).isEqualTo(hash);
    var record = VoteRecord.read(file);
    var list = vote.lists.fixed(EDITION).orElseThrow();
    assertThat(record.rule()).isEqualTo(vote.vote().rule());
    assertThat(record.board().receipts()).isEqualTo(list.receipts()).hasSize(4);
    assertThat(record.count().ranking())
        .extracting(Placed::finalist)
        .isEqualTo(VoteFixture.FINALISTS);
    var mailed =
        new RecordVerdict.Mailed(
            Optional.of(vote.vote().rule().sha256()),
            Optional.empty(),
            Optional.of(list.head()),
            Optional.of(hash));
    assertThat(RecordVerdict.of(file, mailed, new SecureRandom()).failure()).isEmpty();
    assertThat(vote.editions.get(EDITION).state()).isEqualTo(EditionState.COUNTED);
    assertThat(vote.log().getFirst())
        .extracting(Act::actor, Act::act, Act::detail)
        .containsExactly("count", "BALLOTS_COUNTED", hash);
    assertThat(vote.mails("ballots-counted"))
        .hasSize(4)
        .allSatisfy(
            values ->
                assertThat(values)
                    .containsEntry("record", hash)
                    .containsEntry("head", list.head())
                    .containsEntry("rule", vote.vote().rule().sha256())
                    .containsEntry("log", vote.audit.head(EDITION).hash()));
  }

  @Test
  void keepsWhatWasCountedAlthoughItsProofsWouldComeOutOtherwise() {
    vote.everybodyVotes();
    vote.release();
    var first = counted();
    var log = vote.acts();

    assertThat(counted()).isEqualTo(first);
    assertThat(Sha256.of(file()).hex()).isEqualTo(first);
    assertThat(vote.acts()).isEqualTo(log);
  }

  @Test
  void isDoneOnceByTenRunsAtOnce() throws Exception {
    vote.everybodyVotes();
    vote.release();

    assertThat(AtOnce.times(10, () -> vote.counting().count(EDITION)).stream().distinct())
        .hasSize(1);

    assertThat(counted()).isEqualTo(Sha256.of(file()).hex());
    assertThat(vote.acts()).filteredOn("BALLOTS_COUNTED"::equals).hasSize(1);
    assertThat(vote.mails("ballots-counted")).hasSize(4);
  }

  @Test
  void decryptsNothingBeforeBothConfirmed_row29() {
    vote.everybodyVotes();
    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.NotReleased());

    vote.shut();
    vote.confirm(vote.secretary, VoteFixture.AFTER_CLOSE);
    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.NotReleased());
    assertThat(vote.counts.result(EDITION)).isEmpty();
  }

  @Test
  void stopsAtABallotWhoseBytesWereChanged_row30() {
    vote.everybodyVotes();
    vote.shut();
    var item = item(1);
    change(item);
    ballots.putItem(item);
    vote.release();

    assertStopped("2.5.1", "the ballot on record as " + item.ballotId);
  }

  @Test
  void stopsAtABallotThatWasChangedTogetherWithItsReceipts_row30() {
    vote.everybodyVotes();
    var item = item(1);
    change(item);
    put(item);
    vote.release();

    assertThat(stopped().step()).isEqualTo("2.4.5");
  }

  @Test
  void stopsAtABallotThatWasMovedToAnotherJuror_row31() {
    vote.everybodyVotes();
    vote.shut();
    var from = item(1);
    var to = item(2);
    to.ballot = from.ballot;
    to.sha256 = from.sha256;
    ballots.putItem(to);
    vote.release();

    assertStopped("2.4.3", "the ballot on record as " + to.ballotId);
  }

  @Test
  void stopsAtABallotThatWasPutBackToAnEarlierVersion() {
    vote.everybodyVotes();
    var early = item(1);
    vote.cast(vote.jurors.get(1), 2, BEFORE_CLOSE, 0, 0, 4);
    ballots.putItem(early);
    vote.release();

    assertStopped("2.5.1", "the ballot on record as " + early.ballotId);
  }

  @Test
  void stopsWhereABallotIsGone() {
    vote.everybodyVotes();
    var item = item(1);
    ballots.deleteItem(item);
    vote.release();

    assertStopped("2.5.1", "no ballot of the receipt " + item.sha256);
  }

  @Test
  void stopsAtABallotOfWhichTheBytesAreGone() {
    vote.everybodyVotes();
    vote.shut();
    var item = item(1);
    item.ballot = null;
    ballots.putItem(item);
    vote.release();

    var stopped = stopped();
    assertThat(stopped.step()).isEqualTo("2.4.1");
    assertThat(stopped.about()).startsWith("the ballot on record as " + item.ballotId);
  }

  @Test
  void stopsAtABallotThatWasPutIntoAnEmptySeatAfterTheReceiptsWereFixed_row30() {
    vote.jurors.subList(0, 3).forEach(juror -> vote.cast(juror, 1, BEFORE_CLOSE, 4, 3, 0));
    vote.shut();
    put(sealed(vote.jurors.get(3), 1));
    vote.release();

    assertStopped("2.5.1", "the ballot on record as " + vote.seatOf(vote.jurors.get(3)).ballotId());
  }

  @Test
  void stopsAtABallotOfASeatThatIsNotOnTheRoll_row31() {
    vote.everybodyVotes();
    var late = vote.seat("late", false);
    put(sealed(late, 1));
    vote.release();

    assertThat(stopped().step()).isEqualTo("2.4.3");
  }

  @Test
  void stopsWhereARecusalWasMadeUpAfterTheReceiptsWereFixed() {
    vote.everybodyVotes();
    vote.shut();
    var pair = AttributeValue.fromL(List.of(AttributeValue.fromN("0"), AttributeValue.fromN("1")));
    EmbeddedStorage.set(
        vote.storage,
        TableOf.JURY,
        Map.of("pk", JuryKeys.receipts(EDITION), "sk", JuryKeys.LIST),
        "late",
        AttributeValue.fromL(List.of(pair)));
    vote.release();

    assertThat(stopped().step()).isEqualTo("2.5.4");
  }

  @Test
  void leavesOutWhatARecusalAfterVotingConcerns() {
    vote.everybodyVotes();
    vote.recuse(vote.jurors.get(1), "nomination-a", BEFORE_CLOSE);
    vote.release();
    counted();

    // a:b, a:c and b:c, the votes for the first and for the second of each.
    assertThat(VoteRecord.read(file()).count().totals()).containsExactly(2, 1, 2, 1, 3, 1);
    assertThat(vote.acts()).contains("JUROR_RECUSED");
  }

  @Test
  void leavesOutWhatARecusalBeforeVotingConcerns() {
    vote.recuse(vote.jurors.get(1), "nomination-a", OPENS);
    vote.cast(vote.jurors.get(0), 1, BEFORE_CLOSE, 4, 3, 0);
    vote.cast(vote.jurors.get(1), 1, BEFORE_CLOSE, -1, 3, 0);
    vote.cast(vote.jurors.get(2), 1, BEFORE_CLOSE, 4, 3, 0);
    vote.release();
    counted();

    assertThat(VoteRecord.read(file()).count().totals()).containsExactly(2, 0, 2, 0, 3, 0);
  }

  @Test
  void countsTheLastBallotOfAJurorWhoVotedAgain() {
    vote.everybodyVotes();
    for (var juror : vote.jurors) {
      vote.cast(juror, 2, BEFORE_CLOSE, 0, 1, 2);
    }
    vote.release();
    counted();

    assertThat(VoteRecord.read(file()).count().ranking())
        .extracting(Placed::finalist)
        .isEqualTo(VoteFixture.FINALISTS.reversed());
  }

  @Test
  void stopsUnderAnotherRuleThanTheOneTheVoteWasOpenedUnder() {
    vote.everybodyVotes();
    vote.release();
    vote.putAnotherRule();
    stopped();

    assertThat(vote.releaseView().stopped()).extracting(StoppedCount::step).isEqualTo("2.2.2");
  }

  @Test
  void countsAfterAStopOnceTheBallotIsRightAndBothConfirmAnew() {
    vote.everybodyVotes();
    vote.shut();
    var right = item(1);
    var wrong = item(1);
    change(wrong);
    ballots.putItem(wrong);
    vote.release();
    stopped();
    assertThat(vote.releaseView().stopped()).extracting(StoppedCount::step).isEqualTo("2.5.1");
    ballots.putItem(right);

    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.NotReleased());
    vote.confirm(vote.jurors.getFirst(), VoteFixture.AFTER_CLOSE);
    assertThat(vote.counting().count(EDITION)).isEqualTo(new Ending.NotReleased());
    vote.confirm(vote.secretary, VoteFixture.AFTER_CLOSE);
    counted();
    assertThat(vote.releaseView().stopped()).isNull();
  }

  @Test
  void countsNothingButTheListThatBothConfirmed() {
    vote.everybodyVotes();
    vote.release();
    var release = vote.counts.release(EDITION);
    release.chair().head = "0".repeat(64);
    vote.write(set -> vote.counts.put(set, release.chair(), release.secretariat()));

    assertStopped("2.5.4", "the head that was confirmed");
    vote.confirm(vote.jurors.getFirst(), VoteFixture.AFTER_CLOSE);
    vote.confirm(vote.secretary, VoteFixture.AFTER_CLOSE);
    counted();
  }

  @Test
  void stopsUnderAnotherRuleThanThePublishedOne() {
    vote.everybodyVotes();
    vote.release();
    var edition = vote.editions.get(EDITION);
    var opened = vote.vote();
    vote.putAnotherRule();
    vote.write(set -> vote.votes.change(set, opened));
    assertThat(vote.editions.get(EDITION).decisionRule()).isNotEqualTo(edition.decisionRule());
    assertStopped("2.2.2", "the rule");
  }

  private String counted() {
    return switch (vote.counting().count(EDITION)) {
      case Ending.Counted(String hash) -> hash;
      case Ending ending -> throw new AssertionError(ending);
    };
  }

  private Ending.Stopped stopped() {
    return switch (vote.counting().count(EDITION)) {
      case Ending.Stopped stopped -> stopped;
      case Ending ending -> throw new AssertionError(ending);
    };
  }

  private void assertStopped(String step, String about) {
    assertThat(stopped()).isEqualTo(new Ending.Stopped(step, about));
    assertThat(vote.counts.result(EDITION)).isEmpty();
    assertThat(vote.editions.get(EDITION).state()).isEqualTo(EditionState.VOTING);
    assertThat(vote.log().getFirst())
        .extracting(Act::actor, Act::act, Act::detail)
        .containsExactly("count", "COUNT_STOPPED", step + " " + about);
  }

  private BallotItem item(int juror) {
    Caller whose = vote.jurors.get(juror);
    return ballots.getItem(
        JuryKeys.of(JuryKeys.ballots(EDITION), JuryKeys.ballot(vote.seatOf(whose).ballotId())));
  }

  /** A ballot as this juror's browser would seal it. */
  private BallotItem sealed(Caller juror, int version) {
    var bytes = Base64.getDecoder().decode(vote.sealed(juror, version, 0, 3, 4));
    var item = item(0);
    item.ballotId = vote.seatOf(juror).ballotId();
    item.setKey(JuryKeys.ballots(EDITION), JuryKeys.ballot(item.ballotId));
    item.ballot = SdkBytes.fromByteArray(bytes);
    item.sha256 = Sha256.of(bytes).hex();
    item.ballotVersion = version;
    return item;
  }

  /** Writes a ballot with its receipt, by somebody who can write every table. */
  private void put(BallotItem item) {
    ballots.putItem(item);
    vote.storage
        .table(TableOf.JURY, HistoryItem.SCHEMA)
        .putItem(HistoryItem.of(EDITION, item.onRecord()));
  }

  /** The last byte, which is of a proof's answer, becomes another. */
  private static void change(BallotItem item) {
    var bytes = Objects.requireNonNull(item.ballot).asByteArray();
    bytes[bytes.length - 1] ^= 1;
    item.ballot = SdkBytes.fromByteArray(bytes);
    item.sha256 = Sha256.of(bytes).hex();
  }

  private byte[] file() {
    return vote.files.file(EDITION, vote.counts.result(EDITION).orElseThrow());
  }
}

package org.businessleaderaward.jury.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.ballots.BallotReceipt;
import org.businessleaderaward.jury.ballots.CastBallotPayload;
import org.businessleaderaward.jury.proofs.ReceiptLinks;
import org.businessleaderaward.jury.proofs.ReceiptLinks.LateRecusal;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Row 33 for ballots: a head that many hold, against which a changed list does not stand. */
class FixReceiptsTests {
  private static final int AT_ONCE = 100;

  private VoteFixture vote;

  @BeforeEach
  void openTheVote() {
    vote = VoteFixture.voting();
  }

  @Test
  void waitsForTheCloseByTheClock() {
    vote.everybodyVotes();
    vote.shutting.shut(EDITION, BEFORE_CLOSE);
    vote.fixing().fix(EDITION);
    assertThat(vote.lists.isShut(EDITION)).isFalse();

    vote.shutting.perform(vote.editions.get(EDITION), CLOSES);
    assertThat(vote.lists.isShut(EDITION)).isTrue();
    assertThat(vote.lists.fixed(EDITION)).isEmpty();
  }

  /** The record by which the stream brings it to the count may be lost, or come too early. */
  @Test
  void isAskedForAgainByTheClockAnHourLaterWhereThereIsNone() {
    vote.everybodyVotes();
    var hour = Duration.ofHours(1);
    assertThat(shutByTheClockAt(CLOSES)).isEqualTo(CLOSES.toString());
    assertThat(shutByTheClockAt(CLOSES.plus(hour).minusMillis(1))).isEqualTo(CLOSES.toString());
    var later = CLOSES.plus(hour);
    assertThat(shutByTheClockAt(later)).isEqualTo(later.toString());

    vote.fixing(later).fix(EDITION);
    assertThat(shutByTheClockAt(later.plus(hour))).as("it is fixed").isEqualTo(later.toString());
  }

  /** What the item says of which the stream's record wakes the count. */
  private String shutByTheClockAt(Instant now) {
    vote.shutting.perform(vote.editions.get(EDITION), now);
    return EmbeddedStorage.items(vote.storage, TableOf.JURY).stream()
        .filter(item -> AttributeValue.fromS(JuryKeys.box(EDITION)).equals(item.get("pk")))
        .map(item -> Objects.requireNonNull(item.get("shutAt")).s())
        .findFirst()
        .orElseThrow();
  }

  /** Every ballot is held to the closing hour as well; the mark is for those under way. */
  @Test
  void isOfAVoteThatTakesNoBallotAlthoughTheMarkWasLost() {
    vote.everybodyVotes();
    vote.shut();
    var list = vote.lists.fixed(EDITION);
    delete(JuryKeys.box(EDITION), JuryKeys.SHUT);

    assertThat(vote.cast(vote.jurors.get(1), 2, CLOSES, 0, 1, 2).userErrors())
        .extracting(UserError::code)
        .containsExactly("VOTING_CLOSED");
    assertThat(shutByTheClockAt(AFTER_CLOSE)).isEqualTo(AFTER_CLOSE.toString());
    vote.fixing().fix(EDITION);
    assertThat(vote.lists.fixed(EDITION)).as("the list that was mailed").isEqualTo(list);
    assertThat(vote.mails("receipts-fixed")).hasSize(4);
  }

  /** The jury's role may write at any hour that the box is shut, and no closing hour. */
  @Test
  void fixesNothingBeforeTheCloseAlthoughTheBoxIsShut() {
    vote.cast(vote.jurors.get(1), 1, BEFORE_CLOSE, 4, 3, 0);
    vote.write(set -> vote.lists.shut(set, EDITION, BEFORE_CLOSE));
    var early = vote.fixing(BEFORE_CLOSE);
    assertThatThrownBy(() -> early.fix(EDITION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has not closed");
    assertThat(vote.lists.fixed(EDITION)).isEmpty();
    assertThat(vote.mails("receipts-fixed")).isEmpty();

    vote.fixing(CLOSES).fix(EDITION);
    assertThat(vote.lists.fixed(EDITION)).as("at the close").isPresent();
  }

  @Test
  void listsTheLastReceiptOfEveryBallotSorted() {
    vote.everybodyVotes();
    var again = vote.cast(vote.jurors.get(1), 2, BEFORE_CLOSE, 0, 1, 2).receipt();
    vote.shut();

    assertThat(vote.lists.fixed(EDITION).orElseThrow().receipts())
        .isSorted()
        .hasSize(4)
        .contains(Objects.requireNonNull(again).sha256())
        .containsExactlyInAnyOrderElementsOf(onRecord());
  }

  @Test
  void listsWhoWasRecusedAfterVotingAndNotWhoWasBefore() {
    vote.nominate("nomination-b");
    vote.nominate("nomination-c");
    vote.recuse(vote.jurors.get(1), "nomination-b", BEFORE_CLOSE);
    var chair = vote.cast(vote.jurors.get(0), 1, BEFORE_CLOSE, 4, 3, 0).receipt();
    vote.recuse(vote.jurors.get(0), "nomination-a", BEFORE_CLOSE);
    vote.recuse(vote.jurors.get(0), "nomination-b", BEFORE_CLOSE);
    vote.cast(vote.jurors.get(1), 1, BEFORE_CLOSE, 4, -1, 0);
    var cast = vote.cast(vote.jurors.get(2), 1, BEFORE_CLOSE, 4, 3, 0).receipt();
    vote.recuse(vote.jurors.get(2), "nomination-c", BEFORE_CLOSE);
    // Declared after the first version, and left out of the second.
    vote.cast(vote.jurors.get(3), 1, BEFORE_CLOSE, 4, 3, 0);
    vote.recuse(vote.jurors.get(3), "nomination-a", BEFORE_CLOSE);
    vote.cast(vote.jurors.get(3), 2, BEFORE_CLOSE, -1, 3, 0);
    vote.shut();

    var list = vote.lists.fixed(EDITION).orElseThrow();
    int ballot = list.receipts().indexOf(Objects.requireNonNull(cast).sha256());
    int chairs = list.receipts().indexOf(Objects.requireNonNull(chair).sha256());
    assertThat(list.late())
        .containsExactlyInAnyOrder(
            new LateRecusal(ballot, 2), new LateRecusal(chairs, 0), new LateRecusal(chairs, 1));
    assertThat(list.head()).isNotEqualTo(head(list.receipts(), List.of()));
    assertThat(vote.mails("receipts-fixed"))
        .as("the mail that has the head tells each whom their ballot is left out of")
        .extracting(values -> values.get("name") + ": " + values.get("leftOut"))
        .containsExactlyInAnyOrder(
            "chair: A et Nominee b (B)",
            "juror 1: null",
            "juror 2: Nominee c (C)",
            "juror 3: null");
  }

  /** Every ballot is sealed under the other rule, and fits it; the list would, too. */
  @Test
  void fixesNothingUnderAnotherRuleThanTheOneTheVoteWasOpenedUnder() {
    var opened = vote.vote();
    vote.fixing().noteRule(EDITION, opened.rule().sha256());
    vote.putAnotherRule();
    vote.fixing().noteRule(EDITION, vote.vote().rule().sha256());
    vote.everybodyVotes();
    vote.shutting.shut(EDITION, AFTER_CLOSE);

    var fixing = vote.fixing();
    assertThatThrownBy(() -> fixing.fix(EDITION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("under which the vote was opened");
    assertThat(vote.lists.fixed(EDITION)).isEmpty();
    vote.write(set -> vote.votes.change(set, opened));
    fixing.fix(EDITION);
    assertThat(vote.lists.fixed(EDITION)).as("once it is right again").isPresent();
  }

  @Test
  void tellsRoomsAndLogOfAnotherRuleFromWhenItIsThere() {
    var opened = vote.vote();
    assertThat(vote.releaseView(BEFORE_CLOSE).otherRule()).as("before it is noted").isFalse();
    vote.fixing().noteRule(EDITION, opened.rule().sha256());
    assertThat(vote.releaseView(BEFORE_CLOSE).otherRule()).isFalse();

    vote.putAnotherRule();
    assertThat(vote.releaseView(BEFORE_CLOSE).otherRule()).as("while jurors vote").isTrue();
    var other = vote.vote().rule().sha256();
    assertThat(vote.fixing().isFirstRule(EDITION, other)).isFalse();
    assertThat(vote.fixing().isFirstRule(EDITION, other)).as("looked at again").isFalse();
    assertThat(vote.log())
        .filteredOn(act -> act.act().equals("RULE_EXCHANGED"))
        .extracting(Act::actor, Act::detail)
        .containsExactly(tuple("count", other));
    assertThat(vote.releaseView(AFTER_CLOSE).otherRule()).as("after the close").isTrue();

    vote.write(set -> vote.votes.change(set, opened));
    assertThat(vote.releaseView(AFTER_CLOSE).otherRule()).as("put right").isFalse();
    var first = opened.rule().sha256();
    assertThat(vote.fixing().isFirstRule(EDITION, first)).isTrue();
    assertThat(vote.fixing().isFirstRule(EDITION, first)).as("looked at again").isTrue();
    assertThat(vote.fixing().isFirstRule(EDITION, other)).as("exchanged once more").isFalse();
    assertThat(vote.log())
        .filteredOn(act -> act.act().startsWith("RULE_"))
        .extracting(Act::act, Act::detail)
        .containsExactly(
            tuple("RULE_EXCHANGED", other),
            tuple("RULE_RESTORED", first),
            tuple("RULE_EXCHANGED", other));
  }

  @Test
  void tellsRoomsOfAVoteThatIsGone() {
    vote.fixing().noteRule(EDITION, vote.vote().rule().sha256());
    delete(JuryKeys.vote(EDITION), JuryKeys.VOTE);
    assertThat(vote.releaseView(BEFORE_CLOSE).otherRule()).isTrue();
  }

  private void delete(String partition, String sort) {
    EmbeddedStorage.client(vote.storage.prefix())
        .deleteItem(
            r ->
                r.tableName(TableOf.JURY.tableName(vote.storage.prefix()))
                    .key(
                        Map.of(
                            "pk", AttributeValue.fromS(partition),
                            "sk", AttributeValue.fromS(sort))));
  }

  /** Damaged, or in a format that this version does not know. */
  @ParameterizedTest
  @ValueSource(strings = {"rule", "voteKey"})
  void tellsRoomsOfAVoteThatCannotBeRead(String what) {
    vote.everybodyVotes();
    vote.shutting.shut(EDITION, AFTER_CLOSE);
    var opened = vote.vote();
    EmbeddedStorage.set(
        vote.storage,
        TableOf.JURY,
        Map.of("pk", JuryKeys.vote(EDITION), "sk", JuryKeys.VOTE),
        what,
        AttributeValue.fromS("{}"));

    assertThat(vote.releaseView().otherRule()).as("nothing is noted yet").isTrue();
    vote.fixing().noteRule(EDITION, opened.rule().sha256());
    assertThat(vote.releaseView().otherRule()).isTrue();
    assertThat(vote.confirm(vote.secretary, AFTER_CLOSE).userErrors()).isNotEmpty();
    assertThatThrownBy(() -> vote.closing.close(vote.secretary, BEFORE_CLOSE))
        .as("its edition would be closed, and the vote would not")
        .hasMessageContaining("cannot be read");
    var fixing = vote.fixing();
    assertThatThrownBy(() -> fixing.fix(EDITION)).hasMessageContaining("no vote that can be read");

    vote.write(set -> vote.votes.change(set, opened));
    assertThat(vote.releaseView().otherRule()).as("put right").isFalse();
    fixing.fix(EDITION);
    assertThat(vote.lists.fixed(EDITION)).isPresent();
  }

  /** What the opening wrote of the rule is in the log, too, whose last hash was mailed. */
  @Test
  void knowsTheFirstRuleFromTheLogWhereTheStreamsRecordOfTheOpeningWasLost() {
    var opened = vote.vote();
    vote.putAnotherRule();
    vote.shutting.shut(EDITION, AFTER_CLOSE);
    var fixing = vote.fixing();
    assertThatThrownBy(() -> fixing.fix(EDITION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("under which the vote was opened");
    assertThat(vote.releaseView(AFTER_CLOSE).otherRule()).isTrue();

    vote.write(set -> vote.votes.change(set, opened));
    assertThat(vote.releaseView(AFTER_CLOSE).otherRule()).as("put right").isFalse();
    fixing.fix(EDITION);
    assertThat(vote.lists.fixed(EDITION)).isPresent();
  }

  @Test
  void row75MailsToEachJurorWhatStandsForTheirSeat() {
    var cast = vote.cast(vote.jurors.get(1), 1, BEFORE_CLOSE, 4, 3, 0).receipt();
    vote.shut();

    assertThat(vote.mails("receipts-fixed"))
        .filteredOn("name", "juror 1")
        .singleElement(MAP)
        .containsEntry("receipt", Objects.requireNonNull(cast).receipt());
    assertThat(vote.mails("receipts-fixed"))
        .as("nothing is said to stand where nothing does")
        .filteredOn(values -> !"juror 1".equals(values.get("name")))
        .hasSize(3)
        .allSatisfy(values -> assertThat(values).doesNotContainKey("receipt"));
    assertThat(vote.mails("receipts-fixed"))
        .extracting("log")
        .containsOnly(vote.audit.head(EDITION).hash());
  }

  @Test
  void writesTheHeadIntoTheLogAndMailsItToEveryJuror_row33() {
    vote.everybodyVotes();
    vote.shut();

    var list = vote.lists.fixed(EDITION).orElseThrow();
    assertThat(list.head()).isEqualTo(head(list.receipts(), list.late()));
    assertThat(vote.log().getFirst())
        .extracting(Act::actor, Act::act, Act::detail)
        .containsExactly("count", "RECEIPTS_FIXED", list.head());
    assertThat(vote.mails("receipts-fixed"))
        .hasSize(4)
        .allSatisfy(values -> assertThat(values).containsEntry("head", list.head()));
  }

  @Test
  void isDoneOnceByAHundredRunsAtOnce() throws Exception {
    vote.everybodyVotes();
    vote.shutting.shut(EDITION, AFTER_CLOSE);
    AtOnce.times(
        AT_ONCE,
        () -> {
          vote.fixing().fix(EDITION);
          return true;
        });

    assertThat(vote.acts()).filteredOn("RECEIPTS_FIXED"::equals).hasSize(1);
    assertThat(vote.mails("receipts-fixed")).hasSize(4);
  }

  @Test
  void listsEveryBallotThatWasTakenWhileTheBoxWasShut_row27() throws Exception {
    for (var juror : vote.jurors) {
      vote.cast(juror, 1, BEFORE_CLOSE, 4, 3, 0);
    }
    var calls = new ArrayList<Callable<CastBallotPayload>>();
    for (int i = 0; i < AT_ONCE; i++) {
      var juror = vote.jurors.get(i % vote.jurors.size());
      var sealed = vote.sealed(juror, 2, 0, 3, 4);
      calls.add(() -> vote.casting.cast(juror, sealed, 2, BEFORE_CLOSE));
      if (i == AT_ONCE / 2) {
        calls.add(
            () -> {
              vote.shut();
              return new CastBallotPayload(null, List.of());
            });
      }
    }
    var payloads = AtOnce.all(calls);

    var listed = vote.lists.fixed(EDITION).orElseThrow().receipts();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(onRecord());
    assertThat(payloads)
        .extracting(CastBallotPayload::receipt)
        .filteredOn(Objects::nonNull)
        .extracting(BallotReceipt::sha256)
        .isSubsetOf(listed);
    assertThat(payloads).hasSize(AT_ONCE + 1);
  }

  private List<String> onRecord() {
    return vote.box.all(EDITION).values().stream()
        .map(bytes -> Sha256.of(HexFormat.of().parseHex(bytes)).hex())
        .toList();
  }

  private String head(List<String> receipts, List<LateRecusal> late) {
    return ReceiptLinks.of(vote.vote().rule().context(), receipts, late).head();
  }
}

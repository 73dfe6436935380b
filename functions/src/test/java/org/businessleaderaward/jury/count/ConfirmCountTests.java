package org.businessleaderaward.jury.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.JuryKeys.Side;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConfirmCountTests {
  private static final Instant A_DAY_LATER = AFTER_CLOSE.plus(Duration.ofDays(1));

  private VoteFixture vote;

  @BeforeEach
  void openTheVote() {
    vote = VoteFixture.voting();
  }

  @Test
  void takesTheSecretariatAndTheChair() {
    vote.everybodyVotes();
    vote.release();

    assertThat(vote.counts.release(EDITION).isComplete()).isTrue();
    assertThat(vote.releaseView())
        .isEqualTo(
            new Release(
                AFTER_CLOSE,
                AFTER_CLOSE,
                null,
                false,
                null,
                null,
                vote.lists.fixed(EDITION).orElseThrow(),
                null,
                false));
    assertThat(vote.acts()).filteredOn("COUNT_CONFIRMED"::equals).hasSize(2);
  }

  @Test
  void isNotForAnotherJuror() {
    vote.everybodyVotes();

    assertThat(codes(vote.confirm(vote.jurors.get(1), AFTER_CLOSE))).containsExactly("NOT_CHAIR");
  }

  @Test
  void waitsForTheCloseByTheClock() {
    vote.everybodyVotes();

    assertThat(codes(vote.confirm(vote.secretary, BEFORE_CLOSE)))
        .containsExactly("VOTING_NOT_CLOSED");
    assertThat(codes(vote.confirm(vote.secretary, CLOSES))).containsExactly("RECEIPTS_NOT_FIXED");
    vote.fixing().fix(EDITION);
    assertThat(vote.confirm(vote.secretary, CLOSES).userErrors()).isEmpty();
  }

  /**
   * What has the list fixed is a write, too, whose record in the stream may have been set aside.
   */
  @Test
  void hasTheListFixedAgainAsLongAsThereIsNone() {
    vote.everybodyVotes();
    vote.shutting.shut(EDITION, CLOSES);
    var before = EmbeddedStorage.items(vote.storage, TableOf.JURY);
    assertThat(codes(vote.confirm(vote.secretary, AFTER_CLOSE)))
        .containsExactly("RECEIPTS_NOT_FIXED");
    assertThat(EmbeddedStorage.items(vote.storage, TableOf.JURY))
        .filteredOn(item -> !before.contains(item))
        .as("written anew")
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.get("pk")).isEqualTo(AttributeValue.fromS(JuryKeys.box(EDITION))));

    vote.fixing().fix(EDITION);
    var fixed = EmbeddedStorage.items(vote.storage, TableOf.JURY);
    vote.shutting.shut(EDITION, AFTER_CLOSE.plusSeconds(60));
    assertThat(EmbeddedStorage.items(vote.storage, TableOf.JURY)).isEqualTo(fixed);
    assertThat(vote.confirm(vote.secretary, AFTER_CLOSE).userErrors()).isEmpty();
  }

  @Test
  void waitsForTheQuorum() {
    vote.cast(vote.jurors.get(0), 1, BEFORE_CLOSE, 1, 2, 3);
    vote.cast(vote.jurors.get(1), 1, BEFORE_CLOSE, 1, 2, 3);
    vote.shut();

    assertThat(codes(vote.confirm(vote.secretary, AFTER_CLOSE))).containsExactly("QUORUM_NOT_MET");
  }

  @Test
  void changesNothingWhenItIsDoneAgain() {
    vote.everybodyVotes();
    vote.shut();
    vote.confirm(vote.secretary, AFTER_CLOSE);
    vote.confirm(vote.secretary, AFTER_CLOSE.plusSeconds(60));

    assertThat(vote.releaseView().secretariatConfirmedAt()).isEqualTo(AFTER_CLOSE);
    assertThat(vote.acts()).filteredOn("COUNT_CONFIRMED"::equals).hasSize(1);
  }

  /**
   * What wakes the count is a write of a confirmation, and its record in the stream may be lost.
   */
  @Test
  void wakesTheCountAgainWhenBothHaveConfirmedAndThereIsNoResult() {
    vote.everybodyVotes();
    vote.release();
    var before = vote.counts.release(EDITION).secretariat().version();
    vote.confirm(vote.secretary, AFTER_CLOSE.plusSeconds(60));

    assertThat(vote.counts.release(EDITION).secretariat().version()).isEqualTo(before + 1);
    assertThat(vote.acts()).filteredOn("COUNT_CONFIRMED"::equals).hasSize(2);
  }

  /**
   * {@code PermissionsTests} has that a room's role writes the confirmation of its own side alone.
   */
  @ParameterizedTest
  @EnumSource(Side.class)
  void releasesNothingWhateverOneSideWritesForItself(Side side) {
    vote.everybodyVotes();
    vote.shut();
    var release = vote.counts.release(EDITION);
    var own = side == Side.CHAIR ? release.chair() : release.secretariat();
    var none = side == Side.CHAIR ? release.secretariat() : release.chair();
    for (int attempt = 1; attempt < 4; attempt++) {
      own.attempt = attempt;
      own.at = AFTER_CLOSE;
      own.head = vote.lists.fixed(EDITION).orElseThrow().head();
      vote.write(set -> vote.counts.put(set, own, none));
      own.setVersion(own.version() + 1);
      assertThat(vote.counting().count(EDITION))
          .isInstanceOf(CountBallots.Ending.NotReleased.class);
    }
    // What the other confirms now is of the third attempt, too.
    vote.confirm(side == Side.CHAIR ? vote.secretary : vote.jurors.getFirst(), AFTER_CLOSE);
    assertThat(vote.counting().count(EDITION)).isInstanceOf(CountBallots.Ending.Counted.class);
  }

  /** Such code keeps the attempt of the other's confirmation, where the room would begin anew. */
  @ParameterizedTest
  @EnumSource(Side.class)
  void releasesNothingWhenOneSideCompletesWhatHasLapsed(Side side) {
    vote.everybodyVotes();
    vote.shut();
    var other = side == Side.CHAIR ? vote.secretary : vote.jurors.getFirst();
    vote.confirm(other, AFTER_CLOSE);
    var release = vote.counts.release(EDITION);
    var own = side == Side.CHAIR ? release.chair() : release.secretariat();
    own.attempt = release.attempt();
    own.at = A_DAY_LATER;
    own.head = vote.lists.fixed(EDITION).orElseThrow().head();
    vote.write(
        set ->
            vote.counts.put(
                set, own, side == Side.CHAIR ? release.secretariat() : release.chair()));

    assertThat(vote.counting(vote.storage, A_DAY_LATER).count(EDITION))
        .isInstanceOf(CountBallots.Ending.NotReleased.class);
    assertThat(vote.releaseView(A_DAY_LATER).lapsed()).isTrue();

    vote.confirm(vote.secretary, A_DAY_LATER);
    vote.confirm(vote.jurors.getFirst(), A_DAY_LATER);
    assertThat(vote.counting(vote.storage, A_DAY_LATER).count(EDITION))
        .as("once both have confirmed anew")
        .isInstanceOf(CountBallots.Ending.Counted.class);
  }

  @Test
  void isOverAfterTheCount() {
    vote.everybodyVotes();
    vote.release();
    vote.counting().count(EDITION);

    assertThat(codes(vote.confirm(vote.secretary, AFTER_CLOSE))).containsExactly("ALREADY_COUNTED");
  }

  @Test
  void comesEarlierWhenEverybodyHasVotedAndTheSecretariatCloses() {
    assertThat(refusals(vote.closing.close(vote.secretary, OPENS.plusSeconds(9))))
        .containsExactly("BALLOTS_MISSING");
    VoteFixture.FINALISTS.forEach(f -> vote.recuse(vote.jurors.getLast(), f, OPENS));
    vote.jurors.subList(0, 3).forEach(juror -> vote.cast(juror, 1, OPENS, 1, 2, 3));

    assertThat(vote.closing.close(vote.secretary, OPENS.plusSeconds(9)).userErrors()).isEmpty();
    assertThat(vote.editions.get(EDITION).window(Window.Kind.VOTING).map(Window::closesAt))
        .contains(OPENS.plusSeconds(9));
    vote.fixing().fix(EDITION);
    assertThat(vote.confirm(vote.secretary, OPENS.plusSeconds(9)).userErrors()).isEmpty();
  }

  @Test
  void waitsADayForTheOtherAndNotLonger() {
    vote.everybodyVotes();
    vote.shut();
    vote.confirm(vote.secretary, AFTER_CLOSE);
    assertThat(vote.releaseView())
        .extracting(Release::lapsesAt, Release::lapsed)
        .containsExactly(A_DAY_LATER, false);

    var late = vote.confirm(vote.jurors.getFirst(), A_DAY_LATER).release();

    assertThat(late)
        .extracting(Release::secretariatConfirmedAt, Release::chairConfirmedAt, Release::lapsesAt)
        .containsExactly(null, A_DAY_LATER, A_DAY_LATER.plus(Duration.ofDays(1)));
    assertThat(vote.counting().count(EDITION)).isInstanceOf(CountBallots.Ending.NotReleased.class);
    assertThat(vote.log().get(1))
        .extracting(Act::actor, Act::act, Act::detail)
        .containsExactly("clock", "CONFIRMATION_LAPSED", A_DAY_LATER.toString());

    var again = A_DAY_LATER.plusSeconds(1);
    vote.confirm(vote.secretary, again);
    assertThat(vote.counts.release(EDITION).isComplete()).isTrue();
  }

  @Test
  void takesTheOtherUntilTheWindowsLastMillisecond() {
    vote.everybodyVotes();
    vote.shut();
    vote.confirm(vote.jurors.getFirst(), AFTER_CLOSE);
    vote.confirm(vote.secretary, A_DAY_LATER.minusMillis(1));

    assertThat(vote.counts.release(EDITION).isComplete()).isTrue();
  }

  @Test
  void takesTheSameConfirmationAnewOnceItHasLapsed() {
    vote.everybodyVotes();
    vote.shut();
    vote.confirm(vote.secretary, AFTER_CLOSE);
    vote.confirm(vote.secretary, A_DAY_LATER);

    assertThat(vote.releaseView(A_DAY_LATER))
        .extracting(Release::secretariatConfirmedAt, Release::lapsed)
        .containsExactly(A_DAY_LATER, false);
  }

  @Test
  void isOneOfEachSideForAHundredConfirmationsAtOnce() throws Exception {
    vote.everybodyVotes();
    vote.shut();
    var calls = new ArrayList<Callable<ConfirmCountPayload>>();
    for (int i = 0; i < 100; i++) {
      var who = i % 2 == 0 ? vote.secretary : vote.jurors.getFirst();
      calls.add(() -> vote.confirm(who, AFTER_CLOSE));
    }
    assertThat(AtOnce.all(calls)).hasSize(100).allMatch(payload -> payload.userErrors().isEmpty());

    assertThat(vote.counts.release(EDITION).isComplete()).isTrue();
    assertThat(vote.acts()).filteredOn("COUNT_CONFIRMED"::equals).hasSize(2);
  }

  private static List<String> refusals(EditionPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }

  private static List<String> codes(ConfirmCountPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }
}

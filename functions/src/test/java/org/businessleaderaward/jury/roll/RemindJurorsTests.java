package org.businessleaderaward.jury.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.FINALISTS;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.programme.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of an awaited ballot, and when. */
class RemindJurorsTests {
  private static final Instant NOON = OPENS.plus(Duration.ofHours(12));

  private VoteFixture vote;

  @BeforeEach
  void openTheVote() {
    vote = VoteFixture.voting();
  }

  @Test
  void areThoseWhoHaveAVoteAndHaveNotCastIt() {
    vote.cast(vote.jurors.get(0), 1, NOON, 4, 3, 0);
    FINALISTS.forEach(finalist -> vote.recuse(vote.jurors.get(1), finalist, NOON));
    assertThat(remind(NOON)).isEmpty();
    assertThat(vote.mails("vote-reminder"))
        .extracting(values -> values.get("name"))
        .containsExactlyInAnyOrder("juror 2", "juror 3");
    assertThat(vote.acts()).first().isEqualTo("JURORS_REMINDED");
    assertThat(vote.reminding.lastAt(EDITION)).contains(NOON);
  }

  @Test
  void areToldOfTheCloseInTheZoneInWhichItIsMeant() {
    var edition = vote.editions.get(EDITION);
    var tokyo = ZoneId.of("Asia/Tokyo");
    var window = new Window(Window.Kind.VOTING, OPENS, CLOSES, tokyo);
    vote.write(set -> vote.editions.put(set, edition.withWindow(window)));
    assertThat(remind(NOON)).isEmpty();
    assertThat(vote.mails("vote-reminder"))
        .extracting(values -> values.get("closesAt"))
        .containsOnly(CLOSES.atZone(tokyo).toString());
  }

  @Test
  void areNotRemindedTwiceWithinTheHour() {
    assertThat(remind(NOON)).isEmpty();
    assertThat(remind(NOON.plus(RemindJurors.PAUSE).minusMillis(1)))
        .containsExactly("REMINDED_JUST_NOW");
    assertThat(remind(NOON.plus(RemindJurors.PAUSE))).isEmpty();
    assertThat(vote.mails("vote-reminder")).hasSize(8);
  }

  @Test
  void areRemindedOnceByAHundredClicksAtOnce() throws Exception {
    var refusals = AtOnce.times(100, () -> remind(NOON));
    assertThat(refusals).filteredOn(List::isEmpty).hasSize(1);
    assertThat(refusals).filteredOn(List.of("REMINDED_JUST_NOW")::equals).hasSize(99);
    assertThat(vote.mails("vote-reminder")).hasSize(4);
  }

  @Test
  void areNobodyOnceEverybodyHasVotedOrTheVoteIsClosed() {
    assertThat(remind(CLOSES)).containsExactly("VOTING_CLOSED");
    vote.everybodyVotes();
    assertThat(remind(BEFORE_CLOSE)).containsExactly("NOBODY_TO_REMIND");
    assertThat(vote.mails("vote-reminder")).isEmpty();
  }

  @Test
  void areRemindedByTheClockThreeDaysAndADayBeforeTheClose() {
    tick(CLOSES.minus(Duration.ofDays(3)).minusMillis(1));
    assertThat(vote.mails("vote-reminder")).isEmpty();
    tick(CLOSES.minus(Duration.ofDays(3)));
    tick(CLOSES.minus(Duration.ofDays(2)));
    assertThat(vote.mails("vote-reminder")).hasSize(4);
    vote.cast(vote.jurors.getFirst(), 1, CLOSES.minus(Duration.ofDays(2)), 4, 3, 0);
    tick(CLOSES.minus(Duration.ofDays(1)));
    tick(BEFORE_CLOSE);
    tick(AFTER_CLOSE);
    assertThat(vote.mails("vote-reminder")).hasSize(7);
  }

  @Test
  void areRemindedOnceByTheClockAfterItStoodStill() {
    tick(CLOSES.minus(Duration.ofHours(2)));
    tick(CLOSES.minus(Duration.ofHours(1)));
    assertThat(vote.mails("vote-reminder")).hasSize(4);
  }

  @Test
  void areNotRemindedAtOnceOfAVoteThatOpensShortlyBeforeItCloses() {
    var other = new VoteFixture();
    other.seat("chair", true);
    Stream.of("a", "b", "c").forEach(name -> other.seat(name, false));
    var closes = OPENS.plus(Duration.ofHours(30));
    other.open(closes, org.businessleaderaward.programme.DecisionRule.Method.SCHULZE);
    other.reminding.perform(other.editions.get(EDITION), OPENS.plusSeconds(60));
    assertThat(other.mails("vote-reminder")).isEmpty();
    other.reminding.perform(other.editions.get(EDITION), closes.minus(Duration.ofDays(1)));
    assertThat(other.mails("vote-reminder")).hasSize(4);
  }

  private void tick(Instant now) {
    vote.reminding.perform(vote.editions.get(EDITION), now);
  }

  private List<String> remind(Instant now) {
    Optional<UserError> why = vote.reminding.remindNow(vote.secretary, now);
    return why.stream().map(UserError::code).toList();
  }
}

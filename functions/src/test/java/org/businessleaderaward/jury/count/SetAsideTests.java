package org.businessleaderaward.jury.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.ballots.BallotItem;
import org.businessleaderaward.jury.count.CountBallots.Ending;
import org.businessleaderaward.jury.domain.BallotProblem;
import org.businessleaderaward.jury.domain.CountTerms;
import org.businessleaderaward.jury.domain.recount.Recount;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;

/** Rows 30 and 31: a bad ballot is named, and does not hold up the count for good. */
class SetAsideTests {
  @Test
  void goesOnWithoutAWronglySealedBallotWhereTheRuleSaysSo() throws Exception {
    var vote = voting(CountTerms.BadBallot.SET_ASIDE);
    var receipt = castsIncomplete(vote, 1);
    vote.release();

    assertThat(vote.counting().count(EDITION)).isInstanceOf(Ending.Counted.class);

    var json = JSONObjectUtils.parse(bundle(vote));
    assertThat(json)
        .containsEntry("ballots", 3L)
        .containsEntry("setAside", List.of(Map.of("problem", "INCOMPLETE", "receipt", receipt)));
    assertThat(JSONObjectUtils.getStringList(json, "receipts")).hasSize(4).contains(receipt);
    assertThat(Recount.of(bundle(vote)).passed()).isTrue();
    assertThat(vote.log())
        .filteredOn(act -> act.act().equals("BALLOT_SET_ASIDE"))
        .extracting(Act::actor, Act::subject, Act::detail)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "count", vote.seatOf(vote.jurors.get(1)).ballotId(), "INCOMPLETE " + receipt));
  }

  @Test
  void stopsForDamageToTheStoreEvenThen_row30() {
    var vote = voting(CountTerms.BadBallot.SET_ASIDE);
    var ballots = vote.storage.table(TableOf.JURY, BallotItem.SCHEMA);
    ballots.deleteItem(
        JuryKeys.of(
            JuryKeys.ballots(EDITION),
            JuryKeys.ballot(vote.seatOf(vote.jurors.get(1)).ballotId())));
    vote.release();

    assertThat(vote.counting().count(EDITION))
        .isInstanceOfSatisfying(
            Ending.Stopped.class,
            stopped ->
                assertThat(stopped.bad())
                    .extracting(bad -> bad.problem())
                    .containsExactly(BallotProblem.GONE));
    assertThat(vote.counts.result(EDITION)).isEmpty();
  }

  @Test
  void judgesTheQuorumByTheGoodBallots() {
    var vote = voting(CountTerms.BadBallot.SET_ASIDE);
    castsIncomplete(vote, 1);
    castsIncomplete(vote, 2);
    vote.release();

    assertThat(vote.counting().count(EDITION))
        .isInstanceOfSatisfying(
            Ending.Stopped.class,
            stopped -> {
              assertThat(stopped.quorumMissed()).isTrue();
              assertThat(stopped.bad()).hasSize(2);
            });
    assertThat(vote.log().getFirst().detail()).isEqualTo("QUORUM_NOT_MET");
    assertThat(vote.releaseView().stopped()).extracting(StoppedCount::quorumMissed).isEqualTo(true);
    assertThat(vote.editions.get(EDITION).state()).isEqualTo(EditionState.VOTING);
  }

  @Test
  void isDecidedBySecretariatAndChairTogetherWhereTheRuleStops() throws Exception {
    var vote = voting(CountTerms.BadBallot.STOP);
    var receipt = castsIncomplete(vote, 1);
    vote.release();
    assertThat(vote.counting().count(EDITION)).isInstanceOf(Ending.Stopped.class);
    assertThat(Objects.requireNonNull(vote.releaseView().stopped()).ballots())
        .containsExactly(new StoppedCount.NamedBallot(receipt, BallotProblem.INCOMPLETE));

    assertThat(vote.confirm(vote.secretary, true, AFTER_CLOSE).userErrors()).isEmpty();
    assertThat(vote.counting().count(EDITION)).isInstanceOf(Ending.NotReleased.class);
    vote.confirm(vote.jurors.getFirst(), true, AFTER_CLOSE);
    assertThat(vote.counting().count(EDITION)).isInstanceOf(Ending.Counted.class);

    assertThat(JSONObjectUtils.parse(bundle(vote)))
        .containsEntry("setAside", List.of(Map.of("problem", "INCOMPLETE", "receipt", receipt)));
    assertThat(vote.acts())
        .startsWith(
            "BALLOTS_COUNTED",
            "BALLOT_SET_ASIDE",
            "SETTING_ASIDE_CONFIRMED",
            "SETTING_ASIDE_CONFIRMED",
            "COUNT_STOPPED");
  }

  @Test
  void setsAsideNothingThatTheStoppedCountDidNotName() {
    var vote = voting(CountTerms.BadBallot.STOP);
    castsIncomplete(vote, 1);
    vote.release();
    vote.counting().count(EDITION);
    var ballots = vote.storage.table(TableOf.JURY, BallotItem.SCHEMA);
    ballots.deleteItem(
        JuryKeys.of(
            JuryKeys.ballots(EDITION),
            JuryKeys.ballot(vote.seatOf(vote.jurors.get(2)).ballotId())));
    vote.release(true);

    assertThat(vote.counting().count(EDITION))
        .isInstanceOfSatisfying(
            Ending.Stopped.class, stopped -> assertThat(stopped.bad()).hasSize(2));
  }

  @Test
  void takesTheSameDecisionFromBoth() {
    var vote = voting(CountTerms.BadBallot.STOP);
    castsIncomplete(vote, 1);
    vote.release();
    assertThat(codes(vote.confirm(vote.secretary, true, AFTER_CLOSE)))
        .containsExactly("NOTHING_TO_SET_ASIDE");
    vote.counting().count(EDITION);

    vote.confirm(vote.secretary, true, AFTER_CLOSE);
    assertThat(codes(vote.confirm(vote.jurors.getFirst(), false, AFTER_CLOSE)))
        .containsExactly("DECIDED_OTHERWISE");
    vote.confirm(vote.secretary, false, AFTER_CLOSE);
    assertThat(codes(vote.confirm(vote.jurors.getFirst(), true, AFTER_CLOSE)))
        .containsExactly("DECIDED_OTHERWISE");
    assertThat(vote.counts.release(EDITION).isComplete()).isFalse();
  }

  private static VoteFixture voting(CountTerms.BadBallot badBallot) {
    var vote = VoteFixture.voting(badBallot);
    vote.everybodyVotes();
    return vote;
  }

  /** A juror leaves a finalist out; gives the ballot's receipt. */
  private static String castsIncomplete(VoteFixture vote, int juror) {
    var payload = vote.cast(vote.jurors.get(juror), 2, BEFORE_CLOSE, 1, 2);
    return Objects.requireNonNull(payload.receipt()).receipt();
  }

  private static String bundle(VoteFixture vote) {
    return Objects.requireNonNull(vote.counts.result(EDITION).orElseThrow().bundle);
  }

  private static List<String> codes(ConfirmCountPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }
}

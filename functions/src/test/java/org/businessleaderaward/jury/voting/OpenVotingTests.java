package org.businessleaderaward.jury.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.domain.CountTerms;
import org.businessleaderaward.jury.domain.FrozenRule;
import org.businessleaderaward.jury.sealing.SealedLot;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.junit.jupiter.api.Test;

class OpenVotingTests {
  @Test
  void freezesTheRuleAndPublishesItsFingerprint() {
    var vote = VoteFixture.voting();

    var published = Objects.requireNonNull(vote.editions.get(EDITION).decisionRule());
    var json = Objects.requireNonNull(published.canonicalJson());
    assertThat(published.sha256()).isEqualTo(Sha256.of(json).hex());
    assertThat(FrozenRule.read(json)).isEqualTo(vote.vote().rule());
    assertThat(vote.vote().rule().finalists()).isEqualTo(VoteFixture.FINALISTS);
    assertThat(vote.vote().rule().quorum()).isEqualTo(3);
    assertThat(vote.log().getFirst().detail()).isEqualTo(published.sha256());
  }

  @Test
  void commitsToALotThatOnlyTheCountCanOpen() {
    var vote = VoteFixture.voting();

    var lot = SealedLot.open(vote.vote().sealedLot(), EDITION, vote.opener);
    assertThat(vote.vote().rule().lotCommitment()).isEqualTo(lot.commitment());
    assertThat(vote.vote().rule().canonicalJson()).doesNotContain(lot.seed());
  }

  @Test
  void opensTheWindowNowUntilTheGivenInstant() {
    var vote = VoteFixture.voting();

    assertThat(vote.editions.get(EDITION).window(Window.Kind.VOTING))
        .contains(new Window(Window.Kind.VOTING, OPENS, CLOSES));
    assertThat(vote.editions.get(EDITION).state()).isEqualTo(EditionState.VOTING);
  }

  @Test
  void makesRoomForTheFullestBallot() {
    var vote = VoteFixture.voting();

    assertThat(vote.vote().rule().paddedLength() % 1024).isZero();
    assertThat(vote.sealed(vote.jurors.getFirst(), 999, 4, 4, 4)).hasSizeLessThan(12_000);
  }

  @Test
  void takesAChair() {
    var vote = new VoteFixture();
    vote.seat("juror 1", false);
    vote.seat("juror 2", false);
    vote.seat("juror 3", false);

    assertThat(codes(vote.open())).containsExactly("CHAIR_MISSING");
  }

  @Test
  void takesAsManyJurorsAsTheQuorum() {
    var vote = new VoteFixture();
    vote.seat("chair", true);
    vote.seat("juror 1", false);

    assertThat(codes(vote.open())).containsExactly("TOO_FEW_JURORS");
    assertThat(vote.votes.find(EDITION)).isEmpty();
  }

  @Test
  void takesAShortlistAndACloseToCome() {
    var vote = new VoteFixture();
    vote.seat("chair", true);
    vote.seat("juror 1", false);
    vote.seat("juror 2", false);

    assertThat(codes(vote.open(OPENS, DecisionRule.Method.SCHULZE)))
        .containsExactly("CLOSES_TOO_SOON");
    vote.write(
        set -> vote.editions.put(set, vote.editions.get(EDITION).withShortlist(List.of(), "")));
    assertThat(codes(vote.open())).containsExactly("SHORTLIST_MISSING");
  }

  @Test
  void freezesTheMethodThatTheSecretariatChose() {
    var vote = new VoteFixture();
    vote.seat("chair", true);
    vote.seat("juror 1", false);
    vote.seat("juror 2", false);

    assertThat(codes(vote.open(CLOSES, DecisionRule.Method.RANKED_PAIRS))).isEmpty();

    var published = Objects.requireNonNull(vote.editions.get(EDITION).decisionRule());
    assertThat(published.method()).isEqualTo(DecisionRule.Method.RANKED_PAIRS);
    assertThat(vote.vote().rule().method()).isEqualTo(DecisionRule.Method.RANKED_PAIRS);
    assertThat(published.canonicalJson()).contains("\"method\":\"RANKED_PAIRS\"");
  }

  @Test
  void freezesWhatBecomesOfABadBallotAndForHowLongAConfirmationWaits() {
    var vote = VoteFixture.voting(CountTerms.BadBallot.SET_ASIDE);

    assertThat(vote.vote().rule().terms())
        .isEqualTo(
            new CountTerms(
                CountTerms.BadBallot.SET_ASIDE, 24, Optional.of(DecisionRule.Ballots.WITHHELD)));
    assertThat(vote.vote().rule().canonicalJson())
        .contains(
            "\"badBallot\":\"SET_ASIDE\",\"ballots\":\"WITHHELD\",\"confirmWithinHours\":24,");
  }

  @Test
  void freezesAndPublishesWhatTheResultHoldsOfTheBallots() {
    var vote = new VoteFixture();
    vote.seat("chair", true);
    vote.seat("juror 1", false);
    vote.seat("juror 2", false);

    assertThat(
            codes(
                vote.open(
                    new VoteTerms(
                        CLOSES,
                        DecisionRule.Method.SCHULZE,
                        CountTerms.BadBallot.STOP,
                        24,
                        DecisionRule.Ballots.ORDERINGS))))
        .isEmpty();

    var published = Objects.requireNonNull(vote.editions.get(EDITION).decisionRule());
    assertThat(published.ballots()).isEqualTo(DecisionRule.Ballots.ORDERINGS);
    assertThat(published.canonicalJson())
        .contains("\"ballots\":\"ORDERINGS\",")
        .contains("\"orderingsPublishedFrom\":10,")
        .contains("\"format\":\"decision-rule/3\"");
  }

  @Test
  void takesAWindowOfUpToAWeek() {
    var vote = new VoteFixture();
    vote.seat("chair", true);
    vote.seat("juror 1", false);
    vote.seat("juror 2", false);

    assertThat(codes(vote.open(within(0)))).containsExactly("OUT_OF_RANGE");
    assertThat(codes(vote.open(within(169)))).containsExactly("OUT_OF_RANGE");
    assertThat(codes(vote.open(within(168)))).isEmpty();
  }

  private static VoteTerms within(int hours) {
    return new VoteTerms(
        CLOSES,
        DecisionRule.Method.SCHULZE,
        CountTerms.BadBallot.STOP,
        hours,
        DecisionRule.Ballots.WITHHELD);
  }

  @Test
  void opensOnce() {
    var vote = VoteFixture.voting();

    assertThat(codes(vote.open())).containsExactly("WRONG_STATE");
  }

  private static List<String> codes(EditionPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }
}

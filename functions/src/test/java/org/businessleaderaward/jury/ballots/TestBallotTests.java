package org.businessleaderaward.jury.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.record.VoteRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test ballots are taken before the vote opens, marked, and never counted. */
class TestBallotTests {
  private static final Instant BEFORE = OPENS.minusSeconds(60);
  private static final Draws DRAWS = Draws.secret(new SecureRandom());

  private VoteFixture vote;
  private TestBallots tests;
  private Caller juror;

  @BeforeEach
  void seatTheJury() {
    vote = new VoteFixture();
    tests = new TestBallots(vote.storage, vote.editions, vote.roll, vote.votes);
    juror = vote.seat("chair", true);
    for (int i = 1; i < 4; i++) {
      vote.seat("juror " + i, false);
    }
  }

  @Test
  void giveAReceiptThatIsMarkedAsATests() {
    var given = tests.cast(juror, test(juror, 1), BEFORE);

    assertThat(given.userErrors()).isEmpty();
    var receipt = Objects.requireNonNull(given.testBallot()).receipt();
    assertThat(receipt).startsWith(TestBallots.MARK);
    assertThat(tests.find(vote.seatOf(juror))).contains(given.testBallot());
    assertThat(vote.box.all(EDITION)).isEmpty();
    assertThat(vote.seatOf(juror).voted()).isFalse();
  }

  @Test
  void areNotTakenOnceTheVoteIsOpen() {
    var sealed = test(juror, 1);
    vote.open();

    assertThat(codes(tests.cast(juror, sealed, OPENS))).containsExactly("TEST_OVER");
  }

  @Test
  void areTakenOfTheirOwnJurorAndInTheirOwnFormOnly() {
    var another = vote.jurors.getLast();
    for (var wrong :
        List.of(test(another, 1), test(juror, 2), "no ballot", "", "A".repeat(240_001))) {
      assertThat(codes(tests.cast(juror, wrong, BEFORE))).containsExactly("BAD_BALLOT");
    }
  }

  @Test
  void areNoBallots() {
    var sealed = test(juror, 1);
    tests.cast(juror, sealed, BEFORE);
    vote.open();
    vote.declareClear(juror);

    assertThat(vote.casting.cast(juror, sealed, 1, BEFORE_CLOSE).userErrors())
        .extracting(UserError::code)
        .containsExactly("BAD_BALLOT");
  }

  /** Every seat has a rule of its own, whose edition no vote has. */
  @Test
  void areSealedUnderARuleOfTheirSeatForAKeyThatComesOutOfAHash() {
    var rule = rule(juror);

    assertThat(rule.edition()).isEqualTo(EDITION + ".test");
    assertThat(rule.jury().roll())
        .containsExactly(
            new BallotVersion(vote.seatOf(juror).ballotId(), 1).seat(EDITION + ".test"));
    assertThat(rule.finalists()).doesNotContainAnyElementsOf(VoteFixture.FINALISTS);
    assertThat(rule.levels()).isEqualTo(5);
    assertThat(rule(juror)).isEqualTo(rule);
    assertThat(rule(vote.jurors.getLast()).sha256()).isNotEqualTo(rule.sha256());
    vote.open();
    assertThat(vote.vote().rule().trustees().key()).isNotEqualTo(rule.trustees().key());
  }

  private static List<String> codes(TestBallotPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }

  private VoteRule rule(Caller of) {
    return TestRule.of(vote.editions.get(EDITION), vote.seatOf(of));
  }

  private String test(Caller of, int version) {
    var levels = new TreeMap<>(Map.of(0, List.of(4), 1, List.of(4), 2, List.of(0)));
    var id = new BallotVersion(vote.seatOf(of).ballotId(), version);
    return Ratings.sent(new Ratings(levels).seal(rule(of), id, DRAWS));
  }
}

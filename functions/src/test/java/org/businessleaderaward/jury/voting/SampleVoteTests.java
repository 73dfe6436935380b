package org.businessleaderaward.jury.voting;

import static org.assertj.core.api.Assertions.assertThat;

import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.count.CountBallots;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleVoteTests {
  @Test
  void castsABallotThatCountsLikeAnyOther() {
    var fixture = new VoteFixture();
    fixture.seat("chair", true);
    for (int i = 1; i < 4; i++) {
      fixture.seat("juror " + i, false);
    }
    fixture.open();
    var sample = new SampleVote(fixture.conflicts, fixture.casting, fixture.roll, fixture.votes);

    for (var juror : fixture.jurors) {
      var receipt = sample.vote(juror, VoteFixture.FINALISTS.reversed(), VoteFixture.OPENS);
      assertThat(receipt.version()).isEqualTo(1);
    }

    fixture.release();
    assertThat(fixture.counting().count(VoteFixture.EDITION))
        .isInstanceOfSatisfying(
            CountBallots.Ending.Counted.class,
            counted ->
                assertThat(
                        JsonMapper.shared().readTree(counted.bundle()).at("/ranking/0").asString())
                    .isEqualTo(VoteFixture.FINALISTS.getLast()));
  }
}

package org.businessleaderaward.jury.voting;

import static org.assertj.core.api.Assertions.assertThat;

import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.record.Placed;
import org.junit.jupiter.api.Test;

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
                assertThat(fixture.record(counted.recordSha256()).count().ranking().getFirst())
                    .extracting(Placed::finalist)
                    .isEqualTo(VoteFixture.FINALISTS.getLast()));
  }
}

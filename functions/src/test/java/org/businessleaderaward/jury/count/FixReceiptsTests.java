package org.businessleaderaward.jury.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;

import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.businessleaderaward.AtOnce;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.ballots.BallotReceipt;
import org.businessleaderaward.jury.ballots.CastBallot;
import org.businessleaderaward.jury.ballots.CastBallotPayload;
import org.businessleaderaward.jury.domain.ReceiptChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    assertThat(vote.lists.find(EDITION)).isEmpty();

    vote.shutting.perform(vote.editions.get(EDITION), CLOSES);
    assertThat(vote.lists.find(EDITION)).isPresent();
    assertThat(vote.lists.fixed(EDITION)).isEmpty();
  }

  @Test
  void listsTheLastReceiptOfEveryBallotSorted() {
    vote.everybodyVotes();
    var again = vote.cast(vote.jurors.get(1), 2, BEFORE_CLOSE, 0, 1, 2).receipt();
    vote.shut();

    assertThat(vote.lists.fixed(EDITION).orElseThrow().receipts())
        .isSorted()
        .hasSize(4)
        .contains(Objects.requireNonNull(again).receipt())
        .containsExactlyInAnyOrderElementsOf(
            vote.box.all(EDITION).stream().map(ballot -> ballot.receipt().receipt()).toList());
  }

  @Test
  void writesTheHeadIntoTheLogAndMailsItToEveryJuror_row33() {
    vote.everybodyVotes();
    vote.shut();

    var list = vote.lists.fixed(EDITION).orElseThrow();
    assertThat(list.head()).isEqualTo(ReceiptChain.of(vote.vote().rule(), list.receipts()).head());
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
              return CastBallotPayload.refused(CastBallot.noBallot());
            });
      }
    }
    var payloads = AtOnce.all(calls);

    var listed = vote.lists.fixed(EDITION).orElseThrow().receipts();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            vote.box.all(EDITION).stream().map(ballot -> ballot.receipt().receipt()).toList());
    assertThat(payloads)
        .extracting(CastBallotPayload::receipt)
        .filteredOn(Objects::nonNull)
        .extracting(BallotReceipt::receipt)
        .isSubsetOf(listed);
    assertThat(payloads).hasSize(AT_ONCE + 1);
  }
}

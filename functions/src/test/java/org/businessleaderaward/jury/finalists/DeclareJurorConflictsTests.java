package org.businessleaderaward.jury.finalists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.FINALISTS;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A conflict that comes to light while the vote is open counts, also after the juror has voted. */
class DeclareJurorConflictsTests {
  private static final String LAST = FINALISTS.getLast();

  private VoteFixture vote;
  private Caller juror;

  @BeforeEach
  void openTheVote() {
    vote = VoteFixture.voting();
    juror = vote.jurors.get(1);
  }

  @Test
  void isLateForTheBallotThatStandsAndNotForTheNextWhichLeavesTheFinalistOut() {
    vote.cast(juror, 1, OPENS, 1, 2, 3);
    assertThat(declare(BEFORE_CLOSE)).isEmpty();
    assertThat(vote.seatOf(juror).gate().recusedSince(1)).containsExactly(LAST);

    assertThat(vote.cast(juror, 2, BEFORE_CLOSE, 1, 2, -1).userErrors()).isEmpty();
    assertThat(vote.seatOf(juror).gate().recusedSince(2)).isEmpty();
    assertThat(vote.acts()).containsOnlyOnce("JUROR_RECUSED");
  }

  @Test
  void isTakenUntilTheCloseByTheClock() {
    assertThat(declare(CLOSES)).containsExactly("VOTING_CLOSED");
    assertThat(declare(BEFORE_CLOSE)).isEmpty();
  }

  /** Else what is left out of the sums would be more than what the mailed head stands for. */
  @Test
  void isNotTakenOnceTheBoxIsShut() {
    vote.everybodyVotes();
    vote.shutting.shut(VoteFixture.EDITION, AFTER_CLOSE);

    assertThat(declare(BEFORE_CLOSE)).containsExactly("VOTING_CLOSED");
    assertThat(vote.seatOf(juror).gate().recusedSince(0)).isEmpty();
  }

  private List<String> declare(Instant now) {
    return vote.conflicts.declare(juror, List.of(new Wanted(LAST, true, "PERSONAL")), now).stream()
        .map(UserError::code)
        .toList();
  }
}

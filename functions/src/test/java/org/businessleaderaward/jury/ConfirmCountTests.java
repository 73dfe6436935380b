package org.businessleaderaward.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.BEFORE_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.nio.file.Path;
import java.util.List;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.programme.EditionPayload;
import org.businessleaderaward.programme.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmCountTests {
  @TempDir private static Path keys;
  private VoteFixture vote;

  @BeforeEach
  void openTheVote() {
    vote = VoteFixture.voting(keys);
  }

  @Test
  void takesTheSecretariatAndTheChair() {
    vote.everybodyVotes();
    vote.release();

    assertThat(vote.counts.release(EDITION).isComplete()).isTrue();
    assertThat(vote.releaseView())
        .isEqualTo(
            new Release(AFTER_CLOSE, AFTER_CLOSE, null, vote.lists.fixed(EDITION).orElseThrow()));
    assertThat(vote.acts()).filteredOn("COUNT_CONFIRMED"::equals).hasSize(2);
  }

  @Test
  void isNotForAnotherJuror() {
    vote.everybodyVotes();

    assertThat(codes(vote.confirming.confirm(vote.jurors.get(1), AFTER_CLOSE)))
        .containsExactly("NOT_CHAIR");
  }

  @Test
  void waitsForTheCloseByTheClock() {
    vote.everybodyVotes();

    assertThat(codes(vote.confirming.confirm(vote.secretary, BEFORE_CLOSE)))
        .containsExactly("VOTING_NOT_CLOSED");
    assertThat(codes(vote.confirming.confirm(vote.secretary, CLOSES)))
        .containsExactly("RECEIPTS_NOT_FIXED");
    vote.fixing().fix(EDITION);
    assertThat(vote.confirming.confirm(vote.secretary, CLOSES).userErrors()).isEmpty();
  }

  @Test
  void waitsForTheQuorum() {
    vote.cast(vote.jurors.get(0), 1, BEFORE_CLOSE, 1, 2, 3);
    vote.cast(vote.jurors.get(1), 1, BEFORE_CLOSE, 1, 2, 3);
    vote.shut();

    assertThat(codes(vote.confirming.confirm(vote.secretary, AFTER_CLOSE)))
        .containsExactly("QUORUM_NOT_MET");
  }

  @Test
  void changesNothingWhenItIsDoneAgain() {
    vote.everybodyVotes();
    vote.shut();
    vote.confirming.confirm(vote.secretary, AFTER_CLOSE);
    vote.confirming.confirm(vote.secretary, AFTER_CLOSE.plusSeconds(60));

    assertThat(vote.releaseView().secretariatConfirmedAt()).isEqualTo(AFTER_CLOSE);
    assertThat(vote.acts()).filteredOn("COUNT_CONFIRMED"::equals).hasSize(1);
  }

  @Test
  void isOverAfterTheCount() {
    vote.everybodyVotes();
    vote.release();
    vote.counting().count(EDITION);

    assertThat(codes(vote.confirming.confirm(vote.secretary, AFTER_CLOSE)))
        .containsExactly("ALREADY_COUNTED");
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
    assertThat(vote.confirming.confirm(vote.secretary, OPENS.plusSeconds(9)).userErrors())
        .isEmpty();
  }

  private static List<String> refusals(EditionPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }

  private static List<String> codes(ConfirmCountPayload payload) {
    return payload.userErrors().stream().map(UserError::code).toList();
  }
}

package org.businessleaderaward.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.jury.trustees.FileShareSeal;
import org.businessleaderaward.jury.trusteeship.MovedVote;
import org.businessleaderaward.jury.trusteeship.SharedVote;
import org.junit.jupiter.api.Test;

/**
 * A vote whose key two of three share, service, secretariat and chair, goes to where the key does
 * not open that sealed the service's share: as from a stack to a laptop.
 */
class LeftShareTests extends ArchiveFixture {
  private final SharedVote shared = SharedVote.open();

  @Test
  void isTakenInWhenAskedForAndCountedByThePeopleAlone() throws Exception {
    shared.voteAndRelease();
    exportVote();
    assertThatThrownBy(() -> importVote(false))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("The share of the key of the vote of edition-2026 is sealed by a key")
        .hasMessageContaining("2 of the 2 people who share the key decrypt without the service")
        .hasMessageContaining("--leave-share");
    assertThat(importVote(true))
        .anyMatch(line -> line.contains("2 of the 2 people who share it have to decrypt"));
    assertThat(shared.decrypt(2, target)).isEmpty();
    assertThat(count()).isEqualTo(new CountBallots.Ending.Waiting());
    assertThat(shared.decrypt(3, target)).isEmpty();

    assertThat(count())
        .isInstanceOfSatisfying(
            CountBallots.Ending.Counted.class,
            counted ->
                assertThat(shared.vote.record(target, counted.recordSha256()).count().decryptions())
                    .extracting(VoteRecord.Decryption::trustee)
                    .containsExactly(2, 3));
    assertThat(shared.vote.counting().count(VoteFixture.EDITION))
        .as("where it came from")
        .isEqualTo(new CountBallots.Ending.Waiting());
  }

  /** Two of four have voted when the award moves. */
  @Test
  void aVoteInItsMiddleGoesOnAndIsCountedByThePeopleAlone() throws Exception {
    for (var juror : shared.vote.jurors.subList(0, 2)) {
      assertThat(shared.vote.cast(juror, 1, VoteFixture.OPENS, 4, 3, 0).userErrors()).isEmpty();
    }
    exportVote();
    importVote(true);
    var moved = new MovedVote(shared, target);
    moved.voteAndClose(VoteFixture.BEFORE_CLOSE);
    moved.fix(VoteFixture.AFTER_CLOSE);
    assertThat(moved.receipts()).contains(4);
    moved.confirm(VoteFixture.AFTER_CLOSE);
    assertThat(count()).isEqualTo(new CountBallots.Ending.Waiting());
    assertThat(moved.asked()).isPresent();
    assertThat(moved.decrypt(2, VoteFixture.AFTER_CLOSE)).isEmpty();
    assertThat(count()).isEqualTo(new CountBallots.Ending.Waiting());
    assertThat(moved.decrypt(3, VoteFixture.AFTER_CLOSE)).isEmpty();
    assertThat(count()).isInstanceOf(CountBallots.Ending.Counted.class);
  }

  /** Whoever goes back to where the share is sealed finds it there. */
  @Test
  void theShareGoesAlongSealedAndOpensWhereItWasSealed() throws Exception {
    exportVote();
    importVote(true);
    assertThat(to(HERE).keys().shares().open(EDITION)).isEmpty();
    assertThat(to(HERE).keys().shares().sealedBy(EDITION))
        .isEqualTo(shared.vote.shares.sealedBy(EDITION));
    assertThat(to(HERE).keys().leaving()).isEmpty();
  }

  @Test
  void aVoteThatNeedsTheServiceIsRefusedAlsoThen() throws Exception {
    makeKey();
    Files.move(folder.resolve("keys/share-key"), folder.resolve("lost"));
    exportAll();
    var into = new Import(to(HERE), archivePath(), CLOCK, told::add, true);
    assertThatThrownBy(() -> into.run(reader()))
        .isInstanceOf(ArchiveFailure.class)
        .hasMessageContaining("it cannot leave where it is")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("--leave-share"));
  }

  private void exportVote() throws Exception {
    new Export(
            award(shared.vote.storage, "files", "keys", HERE),
            archivePath(),
            CLOCK,
            told::add,
            1_000_000)
        .run(() -> recipients());
  }

  private List<String> importVote(boolean leavesShares) throws Exception {
    return new Import(to(HERE), archivePath(), CLOCK, told::add, leavesShares).run(reader());
  }

  private CountBallots.Ending count() {
    return shared
        .vote
        .counting(target, new FileShareSeal(folder.resolve("new-keys")))
        .count(EDITION);
  }
}

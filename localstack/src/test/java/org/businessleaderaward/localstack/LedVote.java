package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.trusteeship.SharedVote;
import org.businessleaderaward.local.archive.ArchiveFailure;
import org.businessleaderaward.local.archive.Award;
import org.businessleaderaward.local.archive.Export;
import org.businessleaderaward.local.archive.FolderFiles;
import org.businessleaderaward.local.archive.FolderVoteKeys;
import org.businessleaderaward.local.archive.Locks;
import org.businessleaderaward.storage.EmbeddedStorage;

/**
 * An award that was led on a laptop until the middle of its vote, when two of four jurors had cast
 * their ballots, and an archive of it. Two of three share the key of its vote: service, secretariat
 * and chair.
 *
 * @param vote what its people hold
 * @param archive for whoever knows the passphrase
 */
record LedVote(SharedVote vote, Path archive) {
  static final String PASSPHRASE = "from a laptop and on";

  /** Leads it, and makes the archive in this folder. */
  static LedVote in(Path folder) {
    var now = Instant.now();
    var vote = SharedVote.open(now, now.plus(Duration.ofDays(30)));
    for (var juror : vote.vote.jurors.subList(0, 2)) {
      assertThat(vote.vote.cast(juror, 1, now, 4, 3, 0).userErrors()).isEmpty();
    }
    inviteJurors(vote.vote);
    var storage = vote.vote.storage;
    var archive = folder.resolve("led");
    try {
      var award =
          new Award(
              EmbeddedStorage.client(storage.prefix()),
              storage.prefix(),
              new FolderFiles(Files.createDirectories(folder.resolve("no-files"))),
              new FolderVoteKeys(storage, vote.vote.sealFolder),
              "");
      new Export(award, archive, Clock.systemUTC(), _ -> {}, 1_000_000)
          .run(() -> List.of(Locks.passphrase(PASSPHRASE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ArchiveFailure e) {
      throw new AssertionError(e);
    }
    return new LedVote(vote, archive);
  }

  /** As the function mail does, with a link for each. */
  private static void inviteJurors(VoteFixture vote) {
    var sessions = new Sessions(vote.people);
    var clock = Clock.systemUTC();
    var links = new Links(vote.storage, vote.people, sessions, clock, () -> _ -> false, List::of);
    for (var juror : vote.jurors) {
      var address = vote.people.find(juror.personId()).orElseThrow().email();
      assertThat(links.mint(juror.personId(), address)).isPresent();
    }
  }
}

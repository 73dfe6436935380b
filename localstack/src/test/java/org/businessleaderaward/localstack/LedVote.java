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
 * @param links the secret parts of the jurors' links, in their order
 * @param archive for whoever knows the passphrase, of an award without an address of its own
 */
record LedVote(SharedVote vote, List<String> links, Path archive) {
  static final String PASSPHRASE = "from a laptop and on";

  /** Leads it, and makes the archive in this folder. */
  static LedVote in(Path folder) {
    var now = Instant.now();
    var vote = SharedVote.open(now, now.plus(Duration.ofDays(30)));
    for (var juror : vote.vote.jurors.subList(0, 2)) {
      assertThat(vote.vote.cast(juror, 1, now, 4, 3, 0).userErrors()).isEmpty();
    }
    var links = inviteJurors(vote.vote);
    var archive = folder.resolve("led");
    export(vote, archive, "");
    return new LedVote(vote, links, archive);
  }

  /** The archive of the same award where people find it at an address, beside the other. */
  Path archiveAt(String address) {
    var there = archive.resolveSibling("led-there");
    export(vote, there, address);
    return there;
  }

  private static void export(SharedVote vote, Path archive, String address) {
    var storage = vote.vote.storage;
    try {
      var award =
          new Award(
              EmbeddedStorage.client(storage.prefix()),
              storage.prefix(),
              new FolderFiles(Files.createDirectories(archive.resolveSibling("no-files"))),
              new FolderVoteKeys(storage, vote.vote.sealFolder),
              address);
      new Export(award, archive, Clock.systemUTC(), _ -> {}, 1_000_000)
          .run(() -> List.of(Locks.passphrase(PASSPHRASE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ArchiveFailure e) {
      throw new AssertionError(e);
    }
  }

  /** As the function mail does, with a link for each. */
  private static List<String> inviteJurors(VoteFixture vote) {
    var sessions = new Sessions(vote.people);
    var clock = Clock.systemUTC();
    var links = new Links(vote.storage, vote.people, sessions, clock, () -> _ -> false, List::of);
    return vote.jurors.stream()
        .map(
            juror ->
                links
                    .mint(
                        juror.personId(), vote.people.find(juror.personId()).orElseThrow().email())
                    .orElseThrow()
                    .token())
        .toList();
  }
}

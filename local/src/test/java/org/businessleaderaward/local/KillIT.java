package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.businessleaderaward.jury.proofs.Scalar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process is killed at any moment under load. */
class KillIT {
  private static final int ROUNDS = 3;
  private static final int WRITERS = 4;
  private static final int MOST_WRITES = 150;
  private static final int VERSIONS = 50;
  private static final int MOST_BALLOTS = 40;

  /** What was acknowledged and is not there after the next start. */
  private static final SoftAssertions DRAFTS = new SoftAssertions();

  private static final SoftAssertions BALLOTS = new SoftAssertions();

  /** Longer than any wait that comes to an end. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  @TempDir Path data;

  /** Two jurors replace their ballots as fast as they are taken, while others save drafts. */
  @BeforeAll
  static void killsWhatTheyWriteTo(@TempDir Path data) throws Exception {
    var jurors = new ArrayList<BallotCaster>();
    var acknowledged = new ConcurrentHashMap<Visitor, Integer>();
    for (int round = 0; round < ROUNDS; round++) {
      var saved = new AtomicInteger();
      var cast = new AtomicInteger();
      try (var server = RunningServer.start(data, "--demo=small");
          var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        if (round == 0) {
          Stream.of("Sample jury, chair", "Sample jury, juror")
              .map(whose -> BallotCaster.entered(server, whose))
              .forEach(jurors::add);
        }
        assertAllOnRecord(acknowledged, jurors, server);
        jurors.forEach(juror -> writers.execute(() -> juror.castUntilKilled(server, cast)));
        for (int i = 0; i < WRITERS; i++) {
          writers.execute(() -> saveUntilKilled(server, saved, acknowledged));
        }
        waitFor(saved, MOST_WRITES);
        waitFor(cast, MOST_BALLOTS);
        server.kill();
      }
    }
    try (var server = RunningServer.start(data, "--demo=small")) {
      assertAllOnRecord(acknowledged, jurors, server);
    }
  }

  private static void assertAllOnRecord(
      Map<Visitor, Integer> acknowledged, List<BallotCaster> jurors, RunningServer server) {
    DRAFTS.check(() -> assertAllSaved(acknowledged, server));
    BALLOTS.check(() -> jurors.forEach(juror -> juror.assertOnRecord(server)));
  }

  @Test
  void row49KeepsEveryAcknowledgedWriteAndLeavesNothingRunning() {
    DRAFTS.assertAll();
  }

  @Test
  void row49KeepsEveryBallotForWhichAReceiptWasGiven() {
    BALLOTS.assertAll();
  }

  /**
   * Three of four share the key: the process is killed as soon as it has acknowledged the close,
   * and the first part of the decryption, and, with the last, while it counts: when it has begun to
   * decrypt the totals and has written no result.
   */
  @Test
  void row49CountsWithEveryPartThatWasTakenFromKeyHolders() throws Exception {
    Visitor secretariat;
    Visitor chair;
    List<SharedKeyHolder> holders;
    List<Scalar> secrets;
    try (var server = RunningServer.start(data)) {
      var story = new Story(server.url(), server::letters);
      secretariat = story.shortlisted(server.secretariatToken());
      Passkeys.show(secretariat, "secretariat");
      var vote = new StoryOfVote(story);
      vote.convene(secretariat);
      holders = sharing(story, secretariat);
      StoryOfVote.openVoting(secretariat);
      chair = vote.vote();
      Passkeys.show(chair, "jury");
      secretariat.act("secretariat", "CloseVoting", Map.of());
      server.kill();
    }
    try (var server = RunningServer.start(data)) {
      StoryOfVote.release(secretariat.at(server.url()), chair.at(server.url()));
      var first = holders.getFirst().at(server.url());
      first.awaitAsking();
      first.browser().decrypt();
      server.kill();
    }
    assertThat(said()).noneMatch(KillIT::isCounting);
    try (var server = RunningServer.start(data)) {
      assertThat(holders.getFirst().at(server.url()).hasDecrypted()).isTrue();
      var last = holders.getLast().at(server.url()).browser();
      server.killAmid(last::decrypt, () -> said().stream().anyMatch(KillIT::isCounting));
    }
    assertThat(said()).as("the count had begun").filteredOn(KillIT::isCounting).hasSize(1);
    assertThat(said()).as("and was not done").noneMatch(KillIT::isCounted);
    try (var server = RunningServer.start(data)) {
      var result = StoryOfVote.result(secretariat.at(server.url()));
      assertThat(result.at("/ranking/0/name").asString()).isEqualTo("Ana Horvat");
      assertThat(result.get("ballots").asInt()).isEqualTo(3);
      assertThat(holders)
          .filteredOn(holder -> holder.at(server.url()).hasDecrypted())
          .containsExactly(holders.getFirst(), holders.getLast());
      secrets = holders.stream().flatMap(holder -> holder.browser().secrets().stream()).toList();
    }
    assertThat(said())
        .as("it was done anew: no result was there")
        .filteredOn(KillIT::isCounting)
        .hasSize(2);
    assertThat(said()).filteredOn(KillIT::isCounted).isNotEmpty();
    assertThat(filesThatHold(holders.getLast().browser().sharesKey()))
        .as("so what is there is found")
        .isNotEmpty();
    assertThat(secrets)
        .as("neither tables nor bucket, keys, mails or log hold a secret of a key holder")
        .hasSize(15)
        .allSatisfy(secret -> assertThat(filesThatHold(secret)).isEmpty());
  }

  /**
   * The files of the data directory in which a secret stands: as it is, in hexadecimal, in base64.
   */
  private List<Path> filesThatHold(Scalar secret) {
    var base64 = Base64.getEncoder().withoutPadding().encodeToString(secret.bytes());
    return Stream.of(
            new String(secret.bytes(), StandardCharsets.ISO_8859_1),
            HexFormat.of().formatHex(secret.bytes()),
            // The last character is of bits that follow.
            base64.substring(0, base64.length() - 1))
        .flatMap(written -> filesThatHold(written).stream())
        .toList();
  }

  private List<Path> filesThatHold(String written) {
    try (var files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, written)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String written) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The count says so when it begins to decrypt, which it does not where a result is there. */
  private static boolean isCounting(String line) {
    return line.contains("are being decrypted");
  }

  private static boolean isCounted(String line) {
    return line.contains(" counted\"");
  }

  /** What the servers of this test have said in their log so far. */
  private List<String> said() {
    try {
      return Files.readAllLines(data.resolve("log/server.jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Secretariat, chair and an observer share the key with the service; three of all decrypt. */
  private static List<SharedKeyHolder> sharing(Story story, Visitor secretariat) {
    var kinds = List.of("SECRETARIAT", "CHAIR", "OBSERVER");
    var people =
        kinds.stream()
            .map(
                kind -> {
                  var person = new HashMap<>(Story.person(kind, address(kind)));
                  person.put("kind", kind);
                  return person;
                })
            .toList();
    secretariat.act(
        "secretariat", "ChooseTrustees", Map.of("input", Map.of("threshold", 3, "people", people)));
    var holders =
        kinds.stream()
            .map(kind -> story.mailedToken(address(kind)))
            .map(token -> new SharedKeyHolder(story.visitor(), token))
            .toList();
    holders.forEach(holder -> holder.browser().publish());
    holders.getFirst().awaitService("sentAt");
    holders.forEach(holder -> holder.browser().sendShares());
    holders.getFirst().awaitService("confirmedAt");
    holders.forEach(holder -> holder.browser().confirm());
    return holders;
  }

  private static String address(String kind) {
    return "key." + kind.toLowerCase(Locale.ROOT) + "@example.org";
  }

  /** Waits until so many were taken: any number below the most, so that it may be at any moment. */
  private static void waitFor(AtomicInteger taken, int most) {
    int moment = ThreadLocalRandom.current().nextInt(1, most);
    var end = Instant.now().plus(LONGEST_WAIT);
    while (taken.get() < moment) {
      assertThat(Instant.now()).as("%d of %d were taken", taken.get(), moment).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
  }

  /** What was acknowledged before this server is there; what is checked once is not again. */
  private static void assertAllSaved(Map<Visitor, Integer> acknowledged, RunningServer server) {
    acknowledged.forEach((writer, version) -> assertSaved(writer.at(server.url()), version));
    acknowledged.clear();
  }

  /** Saves drafts, each many times: so many are begun from one network as may be in a day. */
  private static void saveUntilKilled(
      RunningServer server, AtomicInteger writes, Map<Visitor, Integer> acknowledged) {
    while (true) {
      var nominator = server.visitor();
      for (int version = 0; version < VERSIONS; version++) {
        try {
          nominator.act("nominations", "SaveDraft", Map.of("input", draft(version)));
        } catch (UncheckedIOException killed) {
          return;
        }
        acknowledged.put(nominator, version + 1);
        writes.incrementAndGet();
      }
    }
  }

  /** What makes the next version of a version. */
  static Map<String, Object> draft(int version) {
    var draft = new HashMap<String, Object>();
    if (version > 0) {
      draft.put("version", version);
    }
    draft.put("nominee", Map.of("name", name(version + 1)));
    draft.put("nominator", Map.of("email", "nominator@example.org"));
    draft.put("statements", List.of());
    draft.put("evidenceLinks", List.of());
    draft.put("language", "EN");
    return draft;
  }

  private static String name(int version) {
    return "Nominee " + version;
  }

  /** That a version is there; or the next, of which no answer came. */
  private static void assertSaved(Visitor nominator, int version) {
    JsonNode saved =
        nominator.ask("nominations", "NominationRoom", Map.of("language", "EN")).get("nomination");
    assertThat(saved.at("/nominee/name").asString()).isIn(name(version), name(version + 1));
  }
}

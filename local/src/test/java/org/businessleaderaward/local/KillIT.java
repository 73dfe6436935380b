package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The process is killed at any moment under load. */
class KillIT {
  private static final int ROUNDS = 3;
  private static final int WRITERS = 4;
  private static final int MOST_WRITES = 150;
  private static final int MOST_BALLOTS = 40;

  @TempDir Path data;

  @Test
  void row49KeepsEveryAcknowledgedWriteAndLeavesNothingRunning() throws Exception {
    var names = new AtomicInteger();
    for (int round = 0; round < ROUNDS; round++) {
      Map<Visitor, String> acknowledged = new ConcurrentHashMap<>();
      try (var server = RunningServer.start(data);
          var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < WRITERS; i++) {
          writers.execute(() -> saveUntilKilled(server, names, acknowledged));
        }
        int moment = ThreadLocalRandom.current().nextInt(1, MOST_WRITES);
        while (acknowledged.size() < moment) {
          LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        server.kill();
      }
      try (var server = RunningServer.start(data)) {
        acknowledged.forEach((writer, name) -> assertSaved(writer.at(server.url()), name));
      }
    }
  }

  /**
   * Two jurors replace their ballots as fast as they are taken, while all the others save drafts.
   */
  @Test
  void row49KeepsEveryBallotForWhichAReceiptWasGiven() throws Exception {
    List<BallotCaster> jurors;
    try (var server = RunningServer.start(data, "--demo")) {
      jurors =
          Stream.of("Sample jury, chair", "Sample jury, juror")
              .map(whose -> BallotCaster.entered(server, whose))
              .toList();
    }
    var names = new AtomicInteger();
    for (int round = 0; round < ROUNDS; round++) {
      var taken = new AtomicInteger();
      try (var server = RunningServer.start(data, "--demo");
          var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        jurors.forEach(juror -> writers.execute(() -> juror.castUntilKilled(server, taken)));
        writers.execute(() -> saveUntilKilled(server, names, new ConcurrentHashMap<>()));
        int moment = ThreadLocalRandom.current().nextInt(1, MOST_BALLOTS);
        while (taken.get() < moment) {
          LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        server.kill();
      }
      try (var server = RunningServer.start(data, "--demo")) {
        jurors.forEach(juror -> juror.assertOnRecord(server));
      }
    }
  }

  private static void saveUntilKilled(
      RunningServer server, AtomicInteger names, Map<Visitor, String> acknowledged) {
    while (true) {
      var nominator = server.visitor();
      var name = "Nominee " + names.incrementAndGet();
      try {
        nominator.act("nominations", "SaveDraft", Map.of("input", draft(name)));
        acknowledged.put(nominator, name);
      } catch (java.io.UncheckedIOException killed) {
        return;
      }
    }
  }

  private static Map<String, Object> draft(String name) {
    var draft = new HashMap<String, Object>();
    draft.put("nominee", Map.of("name", name));
    draft.put("nominator", Map.of("email", "nominator@example.org"));
    draft.put("statements", java.util.List.of());
    draft.put("evidenceLinks", java.util.List.of());
    draft.put("language", "EN");
    return draft;
  }

  private static void assertSaved(Visitor nominator, String name) {
    JsonNode saved =
        nominator.ask("nominations", "NominationRoom", Map.of("language", "EN")).get("nomination");
    assertThat(saved.at("/nominee/name").asString()).isEqualTo(name);
  }
}

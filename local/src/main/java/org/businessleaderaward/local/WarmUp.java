package org.businessleaderaward.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.businessleaderaward.PrimedSession;
import org.businessleaderaward.access.People;
import org.businessleaderaward.gateway.Priming;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.voting.SampleVote;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.wiring.RecordedCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has rooms answer before anybody can ask them, as functions are primed before a snapshot: so that
 * nobody who votes or saves waits for code that is loaded and compiled as it is asked, when all
 * come back at once to a server that was started again. The public room reads as nobody. The rooms
 * with sessions are others than those that people will ask, on a store of which there is nothing
 * but what was recorded: so nothing is written, kept or counted to anybody.
 */
final class WarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  /** In which many are at once. */
  private static final List<Room> ROOMS = List.of(Room.JURY, Room.NOMINATIONS, Room.PUBLIC);

  /** What a compiler waits for. */
  static final int ROUNDS = 200;

  private final Backend served;
  private final Backend rehearsed;
  private final List<Exercise> acts;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Set<Exercise> failed = ConcurrentHashMap.newKeySet();

  /** Something that is done as often as there is time for. */
  private interface Exercise {
    Object perform();
  }

  /**
   * What was done.
   *
   * @param times how often something was
   * @param acts how many acts there are, one after the other
   * @param failed how many of them failed, and were not tried again
   */
  record Done(int times, int acts, int failed) {}

  private WarmUp(Backend served, Backend rehearsed) {
    this.served = served;
    this.rehearsed = rehearsed;
    this.acts = ROOMS.stream().flatMap(this::acts).toList();
  }

  /**
   * Warms up.
   *
   * @param served what people will ask
   * @param longest for how long at most, but for what has begun by then
   * @param rounds how often each is done at most
   * @return how often something was done, and what failed
   */
  static Done run(
      Backend served, DataFolder data, Clock clock, Path site, Duration longest, int rounds) {
    long end = System.nanoTime() + longest.toNanos();
    try (var warmUp = new WarmUp(served, rehearsed(data, clock, site))) {
      int processors = Runtime.getRuntime().availableProcessors();
      try (var threads = Executors.newFixedThreadPool(processors)) {
        for (int i = 0; i < processors; i++) {
          threads.execute(() -> warmUp.goOn(end, rounds));
        }
      }
      return new Done(warmUp.done.get(), warmUp.acts.size(), warmUp.failed.size());
    }
  }

  private static Backend rehearsed(DataFolder data, Clock clock, Path site) {
    var nowhere =
        DynamoDbClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:9"))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(RecordedCalls.http())
            .build();
    return Backend.start(
        Storage.of(nowhere, Store.PREFIX),
        message -> {
          throw new IllegalStateException("nobody is written to");
        },
        clock,
        data,
        site,
        "http://localhost");
  }

  private void goOn(long end, int rounds) {
    int most = rounds * acts.size();
    for (int i = next.getAndIncrement();
        i < most && System.nanoTime() < end;
        i = next.getAndIncrement()) {
      var act = acts.get(i % acts.size());
      if (failed.contains(act)) {
        continue;
      }
      try {
        act.perform();
        done.incrementAndGet();
      } catch (RuntimeException e) {
        LOG.warn("not warmed up", e);
        failed.add(act);
      }
    }
  }

  private Stream<Exercise> acts(Room room) {
    var session = PrimedSession.of(room);
    if (session.isEmpty()) {
      return Priming.events(room).stream().map(event -> asNobody(room, event));
    }
    var known = session.get();
    var read =
        known.events().stream()
            .map(event -> behind(known, room, new String(event, StandardCharsets.UTF_8)));
    return Stream.concat(
        read, Stream.of(room == Room.JURY ? ballot(known) : behind(known, room, draft(known))));
  }

  private Exercise asNobody(Room room, String event) {
    var request = request(event);
    return () -> Priming.during(() -> answered(served, room, request));
  }

  private Exercise behind(PrimedSession session, Room room, String event) {
    var request = request(event);
    return () -> session.during(() -> answered(rehearsed, room, request));
  }

  /** Seals and checks a ballot; sent to its room it is refused, for the store keeps nothing. */
  private Exercise ballot(PrimedSession session) {
    return () ->
        session.during(
            () -> {
              var juror = rehearsed.bean(People.class).find(session.person()).orElseThrow();
              var finalists = rehearsed.bean(Editions.class).get(juror.edition()).finalists();
              var sealed =
                  rehearsed
                      .bean(SampleVote.class)
                      .rehearse(juror.caller(), List.copyOf(finalists), session.at());
              Map<String, Object> input = Map.of("input", Map.of("sealed", sealed, "version", 1));
              return answered(rehearsed, Room.JURY, request(session.event("CastBallot", input)));
            });
  }

  private static String draft(PrimedSession session) {
    return session.event(
        "SaveDraft",
        Map.of(
            "input",
            Map.of(
                "nominee", Map.of("name", "Nobody"),
                "nominator", Map.of("email", "nobody@example.org"),
                "statements", List.of(),
                "evidenceLinks", List.of(),
                "language", "EN")));
  }

  private static APIGatewayProxyResponseEvent answered(
      Backend backend, Room room, APIGatewayProxyRequestEvent request) {
    var answer = backend.room(room).apply(request);
    if (answer.getBody().contains("INTERNAL_ERROR")) {
      throw new IllegalStateException(answer.getBody());
    }
    return answer;
  }

  private static APIGatewayProxyRequestEvent request(String event) {
    return JsonMapper.shared().readValue(event, APIGatewayProxyRequestEvent.class);
  }

  @Override
  public void close() {
    rehearsed.close();
  }
}

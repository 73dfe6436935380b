package org.businessleaderaward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.businessleaderaward.gateway.Priming;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomFunction;
import org.businessleaderaward.gateway.SiteOperation;
import org.businessleaderaward.jury.CountPriming;
import org.businessleaderaward.jury.CountWorker;
import org.businessleaderaward.nominations.NominationsBeans;
import org.businessleaderaward.programme.DecisionRule.Method;
import org.businessleaderaward.programme.editions.ClockWorker;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.StoreCalls;
import org.businessleaderaward.wiring.AwsClients;
import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;

/** Rooms and the count around a snapshot, each under its role. */
@ExtendWith(OutputCaptureExtension.class)
class PrimingTests {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int ROUNDS = 2;

  private final StoreCalls calls = new StoreCalls();
  private final TestAward award = new TestAward(calls);
  private final Snapshots snapshots = new Snapshots();

  @ParameterizedTest
  @EnumSource(Room.class)
  void asksTheStoreBeforeTheSnapshotAndWritesNothing(Room room) {
    snapshots.take(award, room);
    assertThat(calls.names()).isNotEmpty().isSubsetOf(Set.of("GetItem", "Query"));
  }

  /**
   * Behind the session that was recorded: what was not is met unprimed by the first to come. The
   * small sample has no holders of a vote's key.
   */
  @ParameterizedTest
  @EnumSource(Room.class)
  void readsBehindASessionWhatWasRecordedAndNothingElse(Room room) throws IOException {
    var session = PrimedSession.of(room);
    assertThat(session.isPresent()).isEqualTo(room.hasSessions() && room != Room.TRUSTEE);
    if (session.isEmpty()) {
      return;
    }
    var asked = new StoreCalls();
    var function = new TestAward(nowhere(asked)).bean(RoomFunction.class, room.id());
    var calls = session.get().calls();
    var answers = new ArrayList<String>();
    for (int round = 0; round < ROUNDS; round++) {
      for (var event : session.get().events()) {
        var request = JSON.readValue(event, APIGatewayProxyRequestEvent.class);
        answers.add(
            Priming.<String, RuntimeException>during(
                session.get().at(), () -> calls.during(() -> function.apply(request).getBody())));
      }
    }
    assertThat(calls.missed()).as("see bench/coldstart/record").isEmpty();
    assertThat(answers.getFirst()).contains("\"data\"").doesNotContain("\"errors\"");
    assertThat(answers)
        .noneMatch(answer -> answer.contains("UNAUTHENTICATED") || answer.contains("INTERNAL"));
    assertThat(asked.names()).as("the note that somebody was there").contains("PutItem");
  }

  /** A store that nobody can reach: what is asked is answered by what was recorded. */
  private static Storage nowhere(StoreCalls asked) {
    var client =
        AwsClients.prompt(DynamoDbClient.builder())
            .overrideConfiguration(o -> o.addExecutionInterceptor(asked))
            .endpointOverride(URI.create("http://127.0.0.1:9"))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .region(Region.EU_CENTRAL_1)
            .build();
    return Storage.of(client, "nowhere");
  }

  /**
   * Whoever calls without an address is the same to the meter as what primes, and it is the same
   * minute.
   */
  @Test
  void chargesNobody() {
    snapshots.take(award, Room.PUBLIC);
    var event = Priming.event(Room.PUBLIC, "{ currentEdition { id } }", "", Map.of());
    var request = JSON.readValue(event, APIGatewayProxyRequestEvent.class);
    var room = award.<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(Room.PUBLIC);
    var said = JSON.readTree(room.apply(request).getBody()).path("extensions");
    var rate = said.path("rate");
    assertThat(rate.path("limit").asLong() - rate.path("remaining").asLong())
        .isPositive()
        .isEqualTo(said.path("cost").path("requested").asLong());
  }

  /** An operation that the room does not know, or that it refuses for its form, primes nothing. */
  @ParameterizedTest
  @EnumSource(Room.class)
  void asksWhatTheRoomUnderstands(Room room, CapturedOutput log) {
    snapshots.take(award, room);
    assertThat(log.getAll())
        .containsPattern("primed: \\d+, (?!1 answers)\\d+ answers")
        .doesNotContain("primed: 400", "primed: 403", "\"answered\"");
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void asksEachOperationThatReadsAndNoOther(Room room) {
    var asked = Priming.events(room);
    assertThat(SiteOperation.of(room))
        .allSatisfy(
            operation -> {
              var isRead = operation.text().startsWith("query");
              var isAsked =
                  asked.stream().anyMatch(event -> queries(event).equals(operation.text()));
              assertThat(isAsked).as(operation.name()).isEqualTo(isRead);
            });
  }

  private static String queries(String event) {
    return JSON.readTree(JSON.readTree(event).path("body").asString()).path("query").asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":500,\"body\":\"\"}",
        "{\"statusCode\":503,\"body\":\"\"}",
        "{\"statusCode\":200,\"body\":\"INTERNAL_ERROR\"}",
        "{\"statusCode\":200,\"body\":\"UNAVAILABLE\"}"
      })
  void asksNoMoreForWhatEndedInAFault(String answered) {
    var asked = new ArrayList<byte[]>();
    PrimingRounds.before(
        snapshots,
        Room.PUBLIC.id(),
        ROUNDS,
        (event, answer) -> {
          asked.add(event.readAllBytes());
          answer.write(answered.getBytes(UTF_8));
        });
    snapshots.take(Room.PUBLIC.id());
    assertThat(asked).hasSize(1 + Priming.events(Room.PUBLIC).size());
  }

  /**
   * The reads of an edition that there is none of; the key of the share is not asked for at all.
   */
  @Test
  void rehearsesTheCountAndWritesNothing(CapturedOutput log) {
    CountPriming.before(snapshots, award.bean(CountWorker.class, "count"));
    snapshots.take("count");
    assertThat(log.getAll())
        .contains("rehearsed " + Method.values().length + " counts")
        .contains("primed: 0 of 3 looks failed");
    assertThat(calls.names()).containsOnly("GetItem");
    calls.forget();
    snapshots.start("count");
    assertThat(calls.names()).isEmpty();
  }

  /** Its event is read, and it looks for editions where there are none: none of its acts begins. */
  @Test
  void asksTheClockAboutAStoreThatHasNothing(CapturedOutput log) {
    var asked = new StoreCalls();
    var clock = new TestAward(nowhere(asked)).bean(ClockWorker.class, "clock");
    PrimingRounds.before(
        snapshots,
        "clock",
        ROUNDS,
        (event, answer) ->
            clock.accept(
                LambdaEventSerializers.serializerFor(
                        ScheduledEvent.class, getClass().getClassLoader())
                    .fromJson(event)));
    snapshots.take("clock");
    assertThat(log.getAll()).contains("primed: 200, " + (1 + ROUNDS) + " answers");
    assertThat(asked.names()).containsOnly("Query");
  }

  @Test
  void looksAtFiles(CapturedOutput log) {
    snapshots.register(NominationsBeans.priming());
    snapshots.take(Room.NOMINATIONS.id());
    assertThat(log.getAll()).contains("looked at two files, harmless");
    snapshots.start(Room.NOMINATIONS.id());
    assertThat(calls.names()).isEmpty();
  }

  /** Stands for Lambda, which calls what is registered. */
  private static final class Snapshots extends Context<Resource> {
    private final List<Resource> registered = new ArrayList<>();

    void take(TestAward award, Room room) {
      var function = award.bean(RoomFunction.class, room.id());
      PrimingRounds.before(
          this,
          room.id(),
          ROUNDS,
          (event, answer) ->
              JSON.writeValue(
                  answer,
                  function.apply(JSON.readValue(event, APIGatewayProxyRequestEvent.class))));
      take(room.id());
    }

    void take(String function) {
      at(function, registered.getLast()::beforeCheckpoint);
    }

    void start(String function) {
      at(function, registered.getLast()::afterRestore);
    }

    private void at(String function, Hook hook) {
      RoleGuard.as(
          function,
          () -> {
            try {
              hook.call(this);
              return true;
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          });
    }

    private interface Hook {
      void call(Context<? extends Resource> context) throws Exception;
    }

    @Override
    public void register(Resource resource) {
      registered.add(resource);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {}

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
  }
}

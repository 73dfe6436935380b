package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.businessleaderaward.gateway.Priming;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.localstack.LambdaStandIn.ServiceCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Functions as processes of their own under Lambda's runtime, which are stopped where a snapshot is
 * made of them and go on as if from it, with other credentials. A copy of their memory, as Lambda
 * makes it, is not made here.
 */
@EnabledOnOs(OS.LINUX)
class RestoredFunctionTests {
  private static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final JsonMapper JSON = new JsonMapper();
  private static final String EDITION =
      """
      {"httpMethod":"POST","path":"/graphql","headers":{"Content-Type":"application/json"},
       "body":"{\\"query\\":\\"{ currentEdition { id } }\\"}"}
      """;
  private static final String SUGGESTION =
      Priming.event(
          Room.PARTNERS,
          """
          mutation ($input: SuggestPartnershipInput!) {
            suggestPartnership(input: $input) { suggestion { id } userErrors { code } }
          }
          """,
          "",
          Map.of(
              "input",
              Map.ofEntries(
                  Map.entry("idempotencyKey", "0b0f7cf2-4b0e-4c9e-9d7c-8a3f0c1d2e3f"),
                  Map.entry("name", "Ports without forced labour"),
                  Map.entry("summary", "Trains those who inspect ports."),
                  Map.entry("kind", "TRAINING"),
                  Map.entry("themes", List.of("PREVENTION")),
                  Map.entry("countries", List.of("KE")),
                  Map.entry("sourceUrl", "https://ports.example/"),
                  Map.entry("email", "someone@example.org"),
                  Map.entry("language", "EN"))));

  private static final String JUROR = Priming.events(Room.JURY).getFirst();

  /** Rooms, and what each is asked first. */
  private static final Map<String, String> ROOMS =
      new TreeMap<>(Map.of("public", EDITION, "partners", SUGGESTION, "jury", JUROR));

  /** What wakes a worker each day, and has it do nothing. */
  private static final String NO_RECORDS = "{\"Records\":[]}";

  private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "GET");

  @TempDir private static Path folder;
  private static final List<FunctionProcess> PROCESSES = new ArrayList<>();
  private static final Map<String, Restored> RESTORED = new TreeMap<>();

  /** A room's process: until it wanted an event, its first answer, and what it asked for it. */
  private record Restored(
      FunctionProcess process, Seen seen, JsonNode first, List<ServiceCall> then) {}

  /** What was seen of a process until it wanted an event. */
  private record Seen(List<ServiceCall> before, List<ServiceCall> hook, List<String> lines) {}

  /** A process and what it has around it. */
  private record FunctionProcess(
      String definition, LambdaStandIn around, Process process, Path log, Path mark)
      implements AutoCloseable {
    Seen restored() throws IOException {
      var _ = process.onExit().thenRun(() -> around.ready.complete(false));
      var isReady = around.ready.orTimeout(180, TimeUnit.SECONDS).join();
      assertThat(isReady).as(Files.readString(log)).isTrue();
      var before = around.calls();
      Files.createFile(mark);
      return new Seen(before, around.restore(), Files.readAllLines(log));
    }

    JsonNode answer(String event) throws InterruptedException {
      return JSON.readTree(JSON.readTree(around.answer(event)).path("body").asString());
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
      around.close();
    }
  }

  @BeforeAll
  static void restore() throws IOException, InterruptedException {
    for (var room : ROOMS.keySet()) {
      PROCESSES.add(begin(room));
    }
    for (var one : PROCESSES) {
      var seen = one.restored();
      // At once: what a meter counted is forgotten with the minute.
      var first = one.answer(Objects.requireNonNull(ROOMS.get(one.definition())));
      RESTORED.put(one.definition(), new Restored(one, seen, first, one.around().calls()));
    }
  }

  @AfterAll
  static void end() {
    for (var one : PROCESSES) {
      one.close();
    }
  }

  private static Restored of(Room room) {
    return Objects.requireNonNull(RESTORED.get(room.id()));
  }

  private static FunctionProcess begin(String definition) throws IOException {
    var around = new LambdaStandIn();
    var log = folder.resolve(definition + ".log");
    var mark = folder.resolve(definition + ".restored");
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.springframework.boot.logging.LoggingSystem=none",
            "-D" + LIBRARY + "=" + library(),
            "-Djava.io.tmpdir=" + folder,
            "-D" + FrozenRandom.RESTORED + "=" + mark,
            "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            FrozenRandom.class.getName(),
            "org.businessleaderaward.Invoker::handleRequest");
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API", around.address(),
                "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://" + around.address() + "/credentials",
                "AWS_ENDPOINT_URL", "http://" + around.address(),
                "AWS_REGION", "eu-central-1",
                "MAIN_CLASS", "org.businessleaderaward.Functions",
                "SPRING_CLOUD_FUNCTION_DEFINITION", definition,
                "TABLE_PREFIX", "award",
                "SITE_URL", "https://award.example",
                "SNAPSHOT_BUCKET", "snapshots"));
    builder
        .environment()
        .putAll(
            Map.of(
                "EVIDENCE_BUCKET", "evidence",
                "MAIL_FROM", "award@award.example",
                "SECRETARIAT_MAIL", "first@award.example",
                "TEMPLATE_BUCKET", "site"));
    return new FunctionProcess(
        definition,
        around,
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log,
        mark);
  }

  /** The runtime would write it to a place that all processes have in common. */
  private static Path library() throws IOException {
    var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var file = Files.createTempDirectory(folder, "runtime").resolve("client.so");
    var name = "/jni/libaws-lambda-jni.linux-" + processor + ".so";
    try (var in = Objects.requireNonNull(AWSLambda.class.getResourceAsStream(name))) {
      Files.copy(in, file);
    }
    return file;
  }

  @Test
  void onlyReadBeforeAnybodyCalls() {
    for (var one : RESTORED.values()) {
      assertThat(one.seen().before()).extracting(ServiceCall::what).isNotEmpty().isSubsetOf(READS);
    }
  }

  /** No mail goes out, no index is made, nothing is set up: by priming, or each day. */
  @ParameterizedTest
  @ValueSource(strings = {"bounces", "index", "mail", "setup"})
  void haveWorkersDoNothing(String worker) throws IOException, InterruptedException {
    try (var one = begin(worker)) {
      var seen = one.restored();
      assertThat(seen.lines())
          .anyMatch(line -> line.matches(".*primed: 200, (?!1 answers)\\d+ answers.*"));
      assertThat(seen.before()).extracting(ServiceCall::what).isSubsetOf(READS);
      one.around().answer(NO_RECORDS);
      assertThat(one.around().calls()).extracting(ServiceCall::what).isSubsetOf(READS);
    }
  }

  /** Whoever calls first waits for all that is done before. */
  @Test
  void askNothingBeforeTheFirstCaller() {
    assertThat(RESTORED.values()).allSatisfy(one -> assertThat(one.seen().hook()).isEmpty());
  }

  /** Those of the snapshot are dead; to send something into one costs a pause of the SDK's. */
  @Test
  void sendNothingIntoConnectionsOfTheSnapshot() {
    for (var one : RESTORED.values()) {
      var dead = one.seen().before().stream().map(ServiceCall::connection).toList();
      assertThat(one.then())
          .isNotEmpty()
          .extracting(ServiceCall::connection)
          .doesNotContainAnyElementsOf(dead);
    }
  }

  @Test
  void useNoCredentialsOfTheSnapshot() {
    for (var one : RESTORED.values()) {
      assertThat(one.seen().before()).extracting(ServiceCall::accessKey).containsOnly("BEFORE");
    }
    for (var one : RESTORED.values()) {
      assertThat(one.then()).extracting(ServiceCall::accessKey).containsOnly("AFTER");
    }
  }

  @Test
  void sayInTheLogThatTheyWerePrimedAndOfNoAnswer() {
    for (var one : RESTORED.values()) {
      assertThat(one.seen().lines()).filteredOn(line -> line.contains("\"primed: ")).hasSize(1);
      assertThat(one.seen().lines()).noneMatch(line -> line.contains("\"answered\""));
    }
  }

  @Test
  void answerBehindASessionBeforeAnybodyHasOne() {
    assertThat(of(Room.PUBLIC).seen().lines())
        .noneMatch(line -> line.contains("primed with a session"));
    assertThat(of(Room.JURY).seen().lines())
        .anyMatch(
            line -> line.matches(".*primed with a session: 200, (?!1 answers)\\d+ answers.*"));
  }

  /** Whoever calls without an address is the same to the meter as what primes. */
  @Test
  void chargeNobodyForIt() {
    var said = of(Room.PUBLIC).first().path("extensions");
    var rate = said.path("rate");
    assertThat(rate.path("limit").asLong() - rate.path("remaining").asLong())
        .isPositive()
        .isEqualTo(said.path("cost").path("requested").asLong());
  }

  /** Those of before the snapshot, which all its copies would have, begin with a mark. */
  @Test
  void giveNoIdTwice() throws InterruptedException {
    var ids = new ArrayList<String>();
    for (var one : PROCESSES) {
      for (int i = 0; i < 3; i++) {
        ids.add(one.answer(EDITION).path("extensions").path("requestId").asString());
      }
    }
    assertThat(ids)
        .doesNotHaveDuplicates()
        .doesNotContain("")
        .noneMatch(id -> id.startsWith(FrozenRandom.MARK));
  }

  /** Ids, and the token of a transaction. */
  @Test
  void putNothingOnRecordThatWasDrawnBefore() {
    assertThat(of(Room.PARTNERS).first().path("data").toString()).contains("\"id\":\"suggestion-");
    assertThat(of(Room.PARTNERS).then())
        .extracting(ServiceCall::body)
        .anyMatch(body -> body.contains("suggestion-"))
        .noneMatch(body -> body.contains(FrozenRandom.MARK))
        .noneMatch(body -> body.contains(FrozenRandom.MARK_IN_BASE64));
  }
}

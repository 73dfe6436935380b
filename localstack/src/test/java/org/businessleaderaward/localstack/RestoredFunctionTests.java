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
  private static final String JUROR = Priming.events(Room.JURY).getFirst();

  @TempDir private static Path folder;
  private static final List<FunctionProcess> PROCESSES = new ArrayList<>();
  private static final List<Seen> SEEN = new ArrayList<>();
  private static final List<JsonNode> FIRST = new ArrayList<>();
  private static final List<List<ServiceCall>> THEN = new ArrayList<>();

  /** What was seen of a process until it wanted an event. */
  private record Seen(List<ServiceCall> before, List<ServiceCall> hook, List<String> lines) {}

  /** A process and what it has around it. */
  private record FunctionProcess(LambdaStandIn around, Process process, Path log, Path mark) {
    Seen restored() throws IOException {
      var _ = process.onExit().thenRun(() -> around.ready.complete(false));
      var isReady = around.ready.orTimeout(180, TimeUnit.SECONDS).join();
      assertThat(isReady).as(Files.readString(log)).isTrue();
      var before = around.calls();
      Files.createFile(mark);
      return new Seen(before, around.restore(), Files.readAllLines(log));
    }

    JsonNode answer() throws InterruptedException {
      return answer(EDITION);
    }

    JsonNode answer(String event) throws InterruptedException {
      return JSON.readTree(JSON.readTree(around.answer(event)).path("body").asString());
    }
  }

  @BeforeAll
  static void restore() throws IOException, InterruptedException {
    PROCESSES.add(begin("public"));
    PROCESSES.add(begin("jury"));
    for (var one : PROCESSES) {
      SEEN.add(one.restored());
      // At once: what a meter counted is forgotten with the minute.
      FIRST.add(one.answer(FIRST.isEmpty() ? EDITION : JUROR));
      THEN.add(one.around().calls());
    }
  }

  @AfterAll
  static void end() throws InterruptedException {
    for (var one : PROCESSES) {
      one.process().destroyForcibly().waitFor();
      one.around().close();
    }
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
    builder.environment().put("EVIDENCE_BUCKET", "evidence");
    return new FunctionProcess(
        around, builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log, mark);
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
    for (var one : SEEN) {
      assertThat(one.before())
          .extracting(ServiceCall::what)
          .isNotEmpty()
          .isSubsetOf("GetItem", "BatchGetItem", "Query", "GET");
    }
  }

  /** Whoever calls first waits for all that is done before. */
  @Test
  void askNothingBeforeTheFirstCaller() {
    assertThat(SEEN).allSatisfy(one -> assertThat(one.hook()).isEmpty());
  }

  /** Those of the snapshot are dead; to send something into one costs a pause of the SDK's. */
  @Test
  void sendNothingIntoConnectionsOfTheSnapshot() {
    for (int i = 0; i < PROCESSES.size(); i++) {
      var dead = SEEN.get(i).before().stream().map(ServiceCall::connection).toList();
      assertThat(THEN.get(i))
          .isNotEmpty()
          .extracting(ServiceCall::connection)
          .doesNotContainAnyElementsOf(dead);
    }
  }

  @Test
  void useNoCredentialsOfTheSnapshot() {
    for (var one : SEEN) {
      assertThat(one.before()).extracting(ServiceCall::accessKey).containsOnly("BEFORE");
    }
    assertThat(THEN)
        .allSatisfy(
            calls -> assertThat(calls).extracting(ServiceCall::accessKey).containsOnly("AFTER"));
  }

  @Test
  void sayInTheLogThatTheyWerePrimedAndOfNoAnswer() {
    for (var one : SEEN) {
      assertThat(one.lines()).filteredOn(line -> line.contains("\"primed: ")).hasSize(1);
      assertThat(one.lines()).noneMatch(line -> line.contains("\"answered\""));
    }
  }

  @Test
  void answerBehindASessionBeforeAnybodyHasOne() {
    assertThat(SEEN.getFirst().lines()).noneMatch(line -> line.contains("primed with a session"));
    assertThat(SEEN.getLast().lines())
        .anyMatch(
            line -> line.matches(".*primed with a session: 200, (?!1 answers)\\d+ answers.*"));
  }

  /** Whoever calls without an address is the same to the meter as what primes. */
  @Test
  void chargeNobodyForIt() {
    var rate = FIRST.getFirst().path("extensions").path("rate");
    assertThat(rate.path("limit").asLong() - rate.path("remaining").asLong())
        .isPositive()
        .isEqualTo(FIRST.getFirst().path("extensions").path("cost").path("requested").asLong());
  }

  /** Those of before the snapshot, which all its copies would have, begin with a mark. */
  @Test
  void giveNoIdTwice() throws InterruptedException {
    var ids = new ArrayList<String>();
    for (var one : PROCESSES) {
      for (int i = 0; i < 3; i++) {
        ids.add(one.answer().path("extensions").path("requestId").asString());
      }
    }
    assertThat(ids)
        .doesNotHaveDuplicates()
        .doesNotContain("")
        .noneMatch(id -> id.startsWith(FrozenRandom.MARK));
  }
}

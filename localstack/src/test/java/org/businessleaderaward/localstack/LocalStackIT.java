package org.businessleaderaward.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.businessleaderaward.local.Evidence;
import org.businessleaderaward.local.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stack of template.yaml on LocalStack, brought up and taken down by the commands that people
 * use. Where LocalStack cannot be had it is left out and says so; in CI that is a failure.
 */
class LocalStackIT {
  private static final Map<String, AttributeValue> POISON =
      Map.of(
          "pk", AttributeValue.fromS("MAIL#poison"),
          "sk", AttributeValue.fromS("MAIL"),
          "state", AttributeValue.fromS("UNHEARD_OF"));

  @TempDir static Path state;

  @RegisterExtension
  static final TestExecutionExceptionHandler SAYING_WHY =
      (test, failure) -> {
        new FunctionLogs(state.resolve("functions")).tellIn(failure);
        throw failure;
      };

  private static CompletableFuture<LedVote> led;
  private static Deployment deployment;
  private static DynamoDbClient store;

  @BeforeAll
  static void deploy() {
    deployment = Deployment.in(state);
    var up = deployment.run("up");
    if (LeftOut.isWhatItSays(up)) {
      LeftOut.because(up.said(), System.getenv());
    }
    assertThat(up.code()).as(up.said()).isZero();
    led = CompletableFuture.supplyAsync(() -> LedVote.in(state));
    try {
      deployment.deploy();
    } catch (AssertionError failure) {
      new FunctionLogs(state.resolve("functions")).tellIn(failure);
      throw failure;
    }
    store = deployment.client(DynamoDbClient.builder());
  }

  @AfterAll
  static void leavesNothingRunning() {
    var running = deployment.processes();
    deployment.close();
    assertThat(running).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void answersAtOneAddressAsBehindTheEdge() throws Exception {
    var page = deployment.get(deployment.site() + "/ar/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("dir=\"rtl\"");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(deployment.get(deployment.site() + "/en").headers().firstValue("Location"))
        .contains("/en/");
    assertThat(deployment.get(deployment.site() + "/en/nowhere/").statusCode()).isEqualTo(404);
    // Only the worker of the directory writes it, from the templates that came with the site.
    assertThat(deployment.get(deployment.site() + "/sitemap-entries-newest.xml").body())
        .contains(deployment.site() + "/ru/directory/partnership-");
    assertThat(deployment.publicRoom()).isEqualTo(deployment.site() + "/graphql");
    var answer = story().visitor().send("", "{\"query\":\"{ __typename }\"}");
    assertThat(answer.body()).contains("\"__typename\":\"Query\"");
  }

  @Test
  void changesNothingWhenNothingHasChanged() {
    var api = deployment.output("ApiId");
    assertThat(deployment.deploy()).contains("Public room");
    assertThat(deployment.output("ApiId")).isEqualTo(api);
    assertThat(deployment.run("up").said()).contains("answers at");
  }

  @Test
  void hasEverythingThatTheTemplatePromises() {
    var promises = new Promises(deployment);
    promises.resources();
    promises.tables();
    promises.functions();
    promises.sources();
    promises.routes();
    promises.key();
    promises.buckets();
  }

  @Test
  void givesEachFunctionARoleThatMayDoWhatTheTemplateSays() {
    var roles = new Roles(deployment);
    roles.doToTablesWhatTheTemplateLetsThem(Promises.policies(deployment));
    roles.letOnlyTheJurysRoomPutBallots();
    roles.letOnlyTheCountUseTheTallyKey();
  }

  /**
   * A vote that began on a laptop; the service's share of its key goes into KMS and stays there.
   */
  @Test
  void takesAVoteFromALaptopOnToAnotherStoreAndBackWithoutTheServicesShare() throws Exception {
    new FromLaptop(state).travel(deployment, led.join());
  }

  /** All five steps under one name, by the commands of the runbook. */
  @Test
  void row78MakesALostStackAnewUnderItsNameAndItsVoteGoesOn() throws Exception {
    var lost = new LostStack(deployment, led.join(), state);
    lost.makeAnew();
    lost.goOn(led.join());
    lost.end();
  }

  /**
   * The whole award, as {@code aws/rehearse} leads to it: in a stack that it makes, whose outbox
   * begins with a record that nobody can read; then in a second, which takes over what the first
   * has. Both are removed.
   */
  @Test
  void rehearsesAnAwardFromItsFirstNominationToItsRemoval() throws Exception {
    try (var stacks = new RehearsedStacks(deployment)) {
      stacks.begin();
      var secretariat = story().mailedToken(RehearsedStacks.SECRETARIAT);
      store.putItem(r -> r.tableName(RehearsedStacks.FIRST + "-outbox").item(POISON));
      sendEvidence();
      sendEvidenceFromABrowser();
      story().lead(secretariat);
      assertThat(setAside().at("/DDBStreamBatchInfo/streamArn").asString())
          .contains(RehearsedStacks.FIRST + "-outbox");
      setAsideAReport();
      // The record stays: Dynoxide's shards have shorter names than AWS's command line takes.
      assertThat(deployment.ask("aws/status", RehearsedStacks.FIRST, "--redrive").said())
          .contains("set aside     1 records done, 1 left", "given up      0 emails");
      var mended = new HashMap<>(POISON);
      mended.put("state", AttributeValue.fromS("SENT"));
      store.putItem(r -> r.tableName(RehearsedStacks.FIRST + "-outbox").item(mended));
      stacks.takeOver();
      assertThat(laureate()).isEqualTo("Ana Horvat");
      assertThat(partnershipsIn("IN")).isPositive();
      // ./test says it at its end.
      Files.writeString(Path.of("target/searchable.txt"), story().publish(secretariat));
      stacks.end();
    }
  }

  /**
   * A file goes straight to the bucket, by the form that the room signs, and is of the size said.
   */
  private static void sendEvidence() throws Exception {
    var evidence = Evidence.of(story().visitor(), "Amina Said");
    var form = evidence.announce(Evidence.pdf().length);
    assertThat(Evidence.send(form, Arrays.copyOf(Evidence.pdf(), 11 * 1024 * 1024)).statusCode())
        .isEqualTo(400);
    assertThat(Evidence.send(form, Evidence.pdf()).statusCode()).isEqualTo(204);
    var listed = evidence.confirm(form);
    assertThat(listed.get("name").asString()).isEqualTo("Report.pdf");
    assertThat(deployment.get(evidence.download(listed)).body()).startsWith("%PDF");
  }

  /** The same by the site's own page, whose policy and the bucket's (CORS) have to let it. */
  private static void sendEvidenceFromABrowser() {
    assertThat(deployment.browse()).contains("1 passed");
  }

  /** As Lambda does with what {@code bounces} cannot do. */
  private static void setAsideAReport() throws IOException {
    var report = AwsStatusTests.setAside(RehearsedStacks.FIRST);
    try (var queue = deployment.client(SqsClient.builder())) {
      queue.sendMessage(r -> r.queueUrl(deadLetters()).messageBody(report));
    }
  }

  /** The first record that a worker's event source gave up. */
  private static JsonNode setAside() {
    var letters = deadLetters();
    try (var queue = deployment.client(SqsClient.builder())) {
      return Story.eventually(
          "a record in the dead letters",
          () ->
              queue
                  .receiveMessage(r -> r.queueUrl(letters).waitTimeSeconds(2).visibilityTimeout(0))
                  .messages()
                  .stream()
                  .findFirst()
                  .map(message -> json(message.body())));
    }
  }

  private static String deadLetters() {
    return new ServedStack(deployment, RehearsedStacks.FIRST).output("DeadLetterQueue");
  }

  private static String laureate() {
    return story()
        .visitor()
        .ask("", "CurrentEdition", Map.of("language", "EN"))
        .at("/currentEdition/laureates/0/name")
        .asString();
  }

  private static int partnershipsIn(String country) {
    var query =
        "{ partnerships(first: 1, filter: {countries: [\"%s\"]}) { totalCount } }"
            .formatted(country);
    var body = JsonMapper.shared().writeValueAsString(Map.of("query", query));
    return Story.eventually(
        "the directory's first snapshot",
        () ->
            Optional.of(json(story().visitor().send("", body).body()))
                .map(answer -> answer.at("/data/partnerships/totalCount"))
                .filter(JsonNode::isInt)
                .map(JsonNode::asInt));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static Story story() {
    return new Story(deployment.site(), deployment::letters);
  }
}

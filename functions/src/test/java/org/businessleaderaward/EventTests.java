package org.businessleaderaward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Deliveries;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as API Gateway, streams and schedules send them, through the invoker that Lambda calls.
 */
@ExtendWith(OutputCaptureExtension.class)
class EventTests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DEFINITION = "spring.cloud.function.definition";
  private final Map<String, String> settings = new TreeMap<>();
  private final Storage storage = EmbeddedStorage.fresh();

  @BeforeEach
  void set(@TempDir Path folder) {
    settings.put("MAIN_CLASS", EmbeddedFunctions.class.getName());
    settings.put("TABLE_PREFIX", storage.prefix());
    settings.put("SITE_URL", "https://award.example");
    settings.put("TALLY_KEY_FOLDER", folder.resolve("tally-key").toString());
    settings.put("PAGE_FOLDER", folder.resolve("pages").toString());
    settings.put("EXPORT_FOLDER", folder.resolve("data").toString());
    settings.put("SNAPSHOT_FOLDER", folder.resolve("snapshots").toString());
    settings.forEach(System::setProperty);
  }

  @AfterEach
  void unset() {
    settings.keySet().forEach(System::clearProperty);
    System.clearProperty(DEFINITION);
  }

  @Test
  void answersAQueryOfThePublicRoom() throws IOException {
    var response = answer("public", "public-get.json");
    assertThat(response.get("statusCode").asInt()).isEqualTo(200);
    assertThat(response.get("isBase64Encoded").asBoolean()).isFalse();
    assertThat(response.at("/headers/Content-Type").asString())
        .isEqualTo("application/graphql-response+json; charset=utf-8");
    assertThat(response.at("/headers/X-Request-Id").asString())
        .isEqualTo("0f6d8f0a-4c6e-4f0e-9a59-1d2f3a4b5c6d");
    assertThat(body(response).at("/data/__typename").asString()).isEqualTo("Query");
    assertThat(body(response).at("/data/editions/edges")).isEmpty();
  }

  @Test
  void letsNoHeaderChooseAnotherFunction() throws IOException {
    var response = answer("public", "public-get-hostile-headers.json");
    assertThat(response.get("statusCode").asInt()).isEqualTo(200);
    assertThat(body(response).at("/data/editions/edges")).isEmpty();
  }

  @Test
  void answersAKnownOperationOfTheJurysRoom() throws IOException {
    var response = answer("jury", "jury-open-link.json");
    assertThat(response.get("statusCode").asInt()).isEqualTo(200);
    assertThat(body(response).at("/data/openLink/userErrors/0/code").asString())
        .isEqualTo("LINK_REFUSED");
  }

  @Test
  void row13RefusesAForeignOriginInTheJurysRoom() throws IOException {
    var response = answer("jury", "jury-foreign-origin.json");
    assertThat(response.get("statusCode").asInt()).isEqualTo(403);
    assertThat(body(response).has("data")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jury-open-link.json", "jury-cast-ballot.json", "jury-foreign-origin.json"})
  void row24LogsNoTokenNoCookieAndNoBallot(String event, CapturedOutput log) throws IOException {
    answer("jury", event);
    assertThat(log.getAll()).contains("0f6d8f0a-4c6e-4f0e-9a59-1d2f3a4b5c6d");
    assertThat(log.getAll())
        .doesNotContain(
            "bGluay1vZi1hLWp1cm9y", "c2Vzc2lvbi1vZi1hLWp1cm9y", "eyJhbGciOi", "sealed-ballot");
  }

  @Test
  void logsEveryLineAsJsonButTheOneThatTheAdapterPrints(CapturedOutput log) throws IOException {
    answer("public", "public-get.json");
    assertThat(log.getAll().lines().filter(line -> !line.startsWith("======> SOURCE")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(JSON.readTree(line).has("message")).isTrue());
  }

  @ParameterizedTest
  @EnumSource(Room.class)
  void everyRoomStartsByItsName(Room room) throws IOException {
    var response = answer(room.id(), "public-get.json");
    assertThat(response.get("statusCode").asInt()).isEqualTo(room == Room.PUBLIC ? 200 : 405);
  }

  @Test
  void row36NamesTheStreamRecordThatTheMailWorkerCannotRead() throws IOException {
    var response = answer("mail", "outbox-stream.json");
    assertThat(response.at("/batchItemFailures")).hasSize(1);
    assertThat(response.at("/batchItemFailures/0/itemIdentifier").asString())
        .isEqualTo("4421584500000000017450439092");
  }

  @Test
  void countsOnlyWhatTheJurysStreamSaysIsReleased(CapturedOutput log) throws IOException {
    var response = answer("count", "jury-stream.json");
    assertThat(response.at("/batchItemFailures").isEmpty()).isTrue();
    assertThat(log.getAll().lines().filter(line -> line.contains("CountWorker")))
        .as("of each confirmation, and of no ballot")
        .hasSize(2)
        .extracting(line -> JSON.readTree(line).get("message").asString())
        .containsOnly("edition-2026 is not released");
  }

  /** The secretariat's role may write another rule before the count looks, or beside it. */
  @Test
  void notesTheRuleThatAVoteWasOpenedUnderAndNoOther() throws IOException {
    answer("count", "jury-stream.json");
    assertThat(EmbeddedStorage.items(storage, TableOf.JURY)).as("without a vote").isEmpty();
    var vote =
        Map.of("pk", AttributeValue.fromS("VOTE#edition-2026"), "sk", AttributeValue.fromS("VOTE"));
    var table = TableOf.JURY.tableName(storage.prefix());
    EmbeddedStorage.client(storage.prefix()).putItem(r -> r.tableName(table).item(vote));
    answer("count", "jury-stream.json");
    assertThat(EmbeddedStorage.items(storage, TableOf.JURY))
        .filteredOn(item -> !item.equals(vote))
        .extracting(item -> item.get("pk"), item -> item.get("sk"), item -> item.get("sha256"))
        .containsExactly(
            tuple(
                AttributeValue.fromS("RESULT#edition-2026"),
                AttributeValue.fromS("RULE"),
                AttributeValue.fromS(Sha256.of("the rule of the opening").hex())));
    assertThat(EmbeddedStorage.items(storage, TableOf.AUDIT))
        .as("what was written instead stands in the log")
        .filteredOn(item -> AttributeValue.fromS("RULE_EXCHANGED").equals(item.get("act")))
        .extracting(item -> item.get("detail"))
        .containsExactly(AttributeValue.fromS(Sha256.of("another rule").hex()));
  }

  @Test
  void takesNoteOfAMailThatCameBack() throws IOException {
    var people = new People(storage);
    var juror =
        new Person(
            "person-1",
            Role.JUROR,
            "edition-2026",
            "person-1",
            "Ada Sample",
            "ada@example.org",
            Language.EN,
            null,
            null);
    new Transactions(storage).commit(set -> people.add(set, juror));
    answer("bounces", "mail-report.json");
    assertThat(people.find("person-1").orElseThrow().delivery())
        .isEqualTo(Deliveries.State.BOUNCED);
  }

  @Test
  void indexesWhatTheDirectorysStreamBrings(CapturedOutput log) throws IOException {
    var response = answer("index", "directory-stream.json");
    assertThat(response.at("/batchItemFailures").isEmpty()).isTrue();
    assertThat(log.getAll()).contains("directory snapshot 1 published");
  }

  @Test
  void indexesEverythingWhenTheScheduleSaysSo(CapturedOutput log) throws IOException {
    var response = answer("index", "schedule.json");
    assertThat(response.at("/batchItemFailures").isEmpty()).isTrue();
    assertThat(log.getAll()).contains("directory snapshot 1 published");
  }

  @Test
  void tellsOfAClosedWindowWhenTheScheduleSaysSo() throws IOException {
    var editions = new Editions(storage);
    var people = new People(storage);
    var secretary =
        Person.newcomer(
            Role.SECRETARIAT, "edition-2026", "Ada Sample", "ada@example.org", Language.EN);
    new Transactions(storage)
        .commit(
            set -> {
              editions.put(set, EditionFixtures.in(EditionState.CALL_OPEN));
              people.add(set, secretary);
            });
    answer("clock", "schedule.json");
    var outbox = TableOf.OUTBOX.tableName(storage.prefix());
    assertThat(EmbeddedStorage.client(storage.prefix()).scan(r -> r.tableName(outbox)).items())
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail)
                    .containsEntry("template", AttributeValue.fromS("window-closed"))
                    .containsEntry("recipient", AttributeValue.fromS(secretary.id())));
  }

  @Test
  void setsUpAnAwardWithNobodyToInvite() throws IOException {
    assertThat(answer("setup", "by-hand.json").path("link").asString()).isEqualTo("NOBODY");
  }

  /** What the template's daily schedules send to each function, so that its snapshot stays. */
  static Stream<Arguments> wakings() {
    return new DeployedFunctions()
        .wakings().entrySet().stream().map(each -> arguments(each.getKey(), each.getValue()));
  }

  @ParameterizedTest
  @MethodSource("wakings")
  void answersWhatKeepsItAwakeAndDoesNothingElse(String definition, String event)
      throws IOException {
    var response = answer(definition, new ByteArrayInputStream(event.getBytes(UTF_8)));
    if (Stream.of(Room.values()).anyMatch(room -> room.id().equals(definition))) {
      assertThat(response.get("statusCode").asInt()).isBetween(400, 499);
    }
    var tables = EmbeddedStorage.client(storage.prefix());
    for (var table : TableOf.values()) {
      var name = table.tableName(storage.prefix());
      assertThat(tables.scan(r -> r.tableName(name)).items()).as(name).isEmpty();
    }
  }

  @Test
  void opensNoCallWhereOneIsOnlyPrepared() throws IOException {
    settings.put("FIRST_CALL", "prepared");
    settings.put("SECRETARIAT_MAIL", "ada@example.org");
    settings.forEach(System::setProperty);
    assertThat(answer("setup", "by-hand.json").path("link").asString()).isEqualTo("INVITED");
    var editions = new Editions(storage);
    assertThat(editions.withOpenCall(Instant.now())).isEmpty();
    var prepared = editions.all().getFirst();
    assertThat(prepared.state()).isEqualTo(EditionState.DRAFT);
    assertThat(new People(storage).all(prepared.id(), Role.SECRETARIAT))
        .extracting(Person::email)
        .containsExactly("ada@example.org");
    assertThat(answer("setup", "by-hand.json").path("link").asString()).isEqualTo("REISSUED");
  }

  @Test
  void triesMailAgainWhenTheScheduleSaysSo() throws IOException {
    assertThat(answer("mail", "schedule.json").at("/batchItemFailures").isEmpty()).isTrue();
  }

  @Test
  void startsNothingUnderAnUnknownName() {
    System.setProperty(DEFINITION, "functionRouter");
    assertThatThrownBy(Invoker::new).hasStackTraceContaining("No bean named 'functionRouter'");
  }

  private static JsonNode body(JsonNode response) {
    return JSON.readTree(response.get("body").asString());
  }

  private static JsonNode answer(String definition, String event) throws IOException {
    try (var in = EventTests.class.getResourceAsStream("/events/" + event)) {
      return answer(definition, in);
    }
  }

  private static JsonNode answer(String definition, InputStream event) throws IOException {
    System.setProperty(DEFINITION, definition);
    var out = new ByteArrayOutputStream();
    new Invoker().handleRequest(event, out, null);
    return JSON.readTree(out.toString(UTF_8));
  }
}

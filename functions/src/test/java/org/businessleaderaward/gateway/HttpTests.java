package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request comes and how its answer goes, after GraphQL over HTTP. */
class HttpTests {
  private static final String QUERY = "{ currentEdition { id } }";
  private static final String BODY = "{\"query\":\"" + QUERY + "\"}";
  private static final String KNOWN = "{ __typename }";

  private final CountedReads reads = new CountedReads(Room.PUBLIC);
  private final Rooms room = Rooms.of(Room.PUBLIC, reads);

  @Test
  void row8RefusesABodyOfTwoMegabytes() {
    var answer = room.post("{ a } #" + "x".repeat(2_000_000));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(reads.count()).isZero();
  }

  @Test
  void row8TakesABodyOfTheMostBytesAndRefusesOneMore() {
    var atMost = BODY + " ".repeat(RequestReader.MOST_BYTES - BODY.length());
    assertThat(room.answer(room.call("POST").withBody(atMost + " ")).status()).isEqualTo(413);
    assertThat(room.answer(room.call("POST").withBody(atMost)).status()).isEqualTo(200);
    assertThat(reads.count()).isEqualTo(1);
  }

  @Test
  void row8CountsBytesAndNotCharacters() {
    var text = "{\"query\":\"" + "\u4e16".repeat(100_000) + "\"}";
    assertThat(room.answer(room.call("POST").withBody(text)).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mutation { leave { left } }", "subscription { edition { id } }"})
  void row11RefusesByGetWhateverIsNoQuery(String query) {
    var answer = room.get(Map.of("query", query));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
    assertThat(reads.count()).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Room.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
  void row11RefusesGetAndHeadInTheOtherRooms(Room other) {
    var rooms = Rooms.of(other);
    for (var method : List.of("GET", "HEAD")) {
      var call = rooms.call(method).withQueryStringParameters(Map.of("query", KNOWN));
      var answer = rooms.answer(call);
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("POST");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void refusesOtherMethods(String method) {
    var answer = room.answer(room.call(method));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
  }

  @Test
  void answersHeadAsGetButForTheBody() {
    for (var query : List.of(QUERY, "{ nothing }", "mutation { leave { left } }")) {
      var call = room.call("GET").withQueryStringParameters(Map.of("query", query));
      var got = room.answer(call).response();
      var head = room.answer(call.withHttpMethod("HEAD")).response();
      assertThat(head.getStatusCode()).isEqualTo(got.getStatusCode());
      assertThat(head.getHeaders()).isEqualTo(got.getHeaders());
      assertThat(got.getBody()).isNotEmpty();
      assertThat(head.getBody()).isEmpty();
    }
    assertThat(room.get(Map.of("query", QUERY)).header("ETag")).isNotEmpty();
  }

  /** Row 76 of what is promised: a partner's page may ask the public room. */
  @Test
  void row76TellsABrowserThatPagesOfAnySiteMayAskThePublicRoom() {
    var answer = room.answer(room.call("OPTIONS"));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("Content-Type", "If-None-Match", "X-Api-Key");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(reads.count()).isZero();
  }

  /** Also whoever asks the API by its own address, where no edge adds a header. */
  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "OPTIONS", "DELETE"})
  void row73TellsABrowserToComeByTlsAlone(String method) {
    var answer = room.answer(room.call(method).withBody(BODY));
    assertThat(answer.header("Strict-Transport-Security"))
        .isEqualTo("max-age=63072000; includeSubDomains");
  }

  @ParameterizedTest
  @EnumSource(value = Room.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
  void tellsABrowserNothingOfTheOtherRooms(Room other) {
    var rooms = Rooms.of(other);
    var answer = rooms.answer(rooms.call("OPTIONS"));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.response().getHeaders())
        .noneSatisfy((name, value) -> assertThat(name).startsWith("Access-Control"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "text/plain; application/json",
        "application/json; charset=utf-16",
        "application/graphql",
        ""
      })
  void row12RefusesWhatABrowserCanSendWithoutAsking(String contentType) {
    var call = Rooms.with(room.call("POST").withBody(BODY), "Content-Type", contentType);
    assertThat(room.answer(call).status()).isEqualTo(415);
    assertThat(reads.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "APPLICATION/JSON;charset=UTF-8",
        "application/json; charset=\"utf-8\""
      })
  void takesJsonInUtf8(String contentType) {
    var call = Rooms.with(room.call("POST").withBody(BODY), "Content-Type", contentType);
    assertThat(room.answer(call).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|application/json",
        "*/*|application/json",
        "application/*|application/json",
        "application/json|application/json",
        "application/graphql-response+json|application/graphql-response+json",
        "application/json, application/graphql-response+json|application/json",
        "application/graphql-response+json, application/json;q=0.9|application/graphql-response+json",
        "application/json;q=0.4, application/graphql-response+json;q=0.5|application/graphql-response+json",
        "text/html, */*;q=0.1|application/json"
      })
  void answersInTheTypeThatIsPreferred(String accept, String type) {
    var call = Rooms.with(room.call("POST").withBody(BODY), "Accept", accept);
    assertThat(room.answer(call).header("Content-Type")).isEqualTo(type + "; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0", "image/*"})
  void refusesToAnswerInAnotherType(String accept) {
    var call = Rooms.with(room.call("POST").withBody(BODY), "Accept", accept);
    assertThat(room.answer(call).status()).isEqualTo(406);
    assertThat(reads.count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{ \"query\": }", "null", "7", "\"{ a }\"", "{}", "{\"query\":7}"})
  void refusesABodyThatIsNoRequest(String body) {
    var answer = room.answer(room.call("POST").withBody(body));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("BAD_REQUEST");
  }

  @Test
  void refusesAnUnknownFieldWithItsNameAndPlace() {
    var answer = room.post("{ currentEdition { colour } }");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
    assertThat(answer.body().at("/errors/0/message").asString()).contains("colour");
    assertThat(answer.body().at("/errors/0/locations/0/column").asInt()).isEqualTo(20);
  }

  @Test
  void tellsOlderClientsOfABadDocumentWithStatus200() {
    var call = Rooms.with(room.call("POST").withBody("{\"query\":\"{\"}"), "Accept", "*/*");
    var answer = room.answer(call);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo("BAD_REQUEST");
  }

  @Test
  void takesABodyInBase64() {
    var body = Base64.getEncoder().encodeToString(BODY.getBytes(StandardCharsets.UTF_8));
    var answer = room.answer(room.call("POST").withBody(body).withIsBase64Encoded(true));
    assertThat(answer.body().at("/data/currentEdition/id").asString()).isEqualTo("edition-2026");
  }

  @Test
  void refusesABodyThatIsNoUtf8() {
    var body = Base64.getEncoder().encodeToString(new byte[] {'{', (byte) 0xff, '}'});
    var answer = room.answer(room.call("POST").withBody(body).withIsBase64Encoded(true));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void answersAQueryByGetSoThatItCanBeKept() {
    var answer =
        room.get(
            Map.of(
                "query", "query E($l: Language!) { currentEdition(language: $l) { id } }",
                "variables", "{\"l\":\"FR\"}",
                "operationName", "E"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void keepsNothingOfAnAnswerWithErrorsOrOfAPost() {
    assertThat(room.get(Map.of("query", "{ nothing }")).header("Cache-Control"))
        .isEqualTo("no-store");
    assertThat(room.post(QUERY).header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void putsTheRequestIdIntoTheAnswer() {
    var answer = room.post(QUERY);
    assertThat(answer.header("X-Request-Id")).isEqualTo("request-1");
    assertThat(answer.body().at("/extensions/requestId").asString()).isEqualTo("request-1");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void wantsAnOperationNameWhenThereAreTwo() {
    var two = "query A { currentEdition { id } } query B { currentEdition { year } }";
    assertThat(room.post(two).status()).isEqualTo(400);
    assertThat(room.post(Map.of("query", two, "operationName", "C")).status()).isEqualTo(400);
    assertThat(reads.count()).isZero();
    assertThat(room.post(Map.of("query", two, "operationName", "B")).body().at("/data").toString())
        .isEqualTo("{\"currentEdition\":{\"year\":2026}}");
  }

  @Test
  void answersAnEventOfWhichApiGatewayLeftOutAlmostEverything() {
    var answer = room.answer(new APIGatewayProxyRequestEvent());
    assertThat(answer.status()).isEqualTo(405);
  }

  @Test
  void answersAnEventAsLambdaReadsIt() {
    var answer = room.answer(EventLoader.loadApiGatewayRestEvent("events/public-get.json"));
    assertThat(answer.body().at("/data/editions/edges/0/node/id").asString())
        .isEqualTo("edition-2");
    assertThat(answer.header("X-Request-Id")).isEqualTo("0f6d8f0a-4c6e-4f0e-9a59-1d2f3a4b5c6d");
  }

  @Test
  void passesOverHeadersWithoutAValue() {
    var call = Rooms.with(room.call("POST").withBody(BODY), "Origin", null);
    assertThat(room.answer(call).status()).isEqualTo(200);
  }

  @Test
  void readsEveryFieldOnTheCallersThread() {
    var threads = new HashSet<Thread>();
    var here =
        Rooms.of(
            Room.PUBLIC,
            wiring -> {
              wiring.query("currentEdition", env -> threads.add(Thread.currentThread()));
              wiring.query("voteRecord", env -> threads.add(Thread.currentThread()));
            });
    here.post("{ currentEdition { __typename } voteRecord(edition: \"e\") { __typename } }");
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  void resolvesANodeToTheTypeOfItsSource() {
    var answer = room.post("{ node(id: \"edition-2026\") { __typename ... on Edition { year } } }");
    assertThat(answer.body().at("/data/node").toString())
        .isEqualTo("{\"__typename\":\"Edition\",\"year\":2026}");
  }
}

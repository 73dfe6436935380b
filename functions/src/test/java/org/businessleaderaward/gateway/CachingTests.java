package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.persisted.PersistedQueries;
import org.businessleaderaward.limits.Network;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public room says of cost and rate, and what others may keep of its answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CachingTests {
  private static final String QUERY =
      "{ partnerships(first: 5) { totalCount edges { node { id } } } }";

  private final TestAward award = new TestAward();

  @BeforeAll
  void fill() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
  }

  @Test
  void givesAGetAValidatorAndAnswersARepeatWithNothingNew() {
    var first = get(QUERY, Map.of());
    var tag = String.valueOf(first.getHeaders().get("ETag"));
    assertThat(first.getStatusCode()).isEqualTo(200);
    assertThat(first.getHeaders()).containsEntry("Cache-Control", "public, max-age=60");
    assertThat(tag).matches("W/\"[A-Za-z0-9_-]{24}\"");

    for (var given : new String[] {tag, "\"x\", " + tag, tag.substring(2), "*"}) {
      var again = get(QUERY, Map.of("If-None-Match", given));
      assertThat(again.getStatusCode()).as(given).isEqualTo(304);
      assertThat(again.getBody()).isEmpty();
      assertThat(again.getHeaders()).containsEntry("ETag", tag).containsKey("Cache-Control");
    }
    assertThat(get(QUERY, Map.of("If-None-Match", "\"x\"")).getStatusCode()).isEqualTo(200);
    assertThat(
            get("{ editions(first: 1) { edges { node { id } } } }", Map.of("If-None-Match", tag))
                .getStatusCode())
        .isEqualTo(200);
  }

  @Test
  void keepsNothingThatIsNoWholeAnswerToAGet() {
    var post = post(QUERY, "192.0.2.1");
    assertThat(post.getHeaders())
        .containsEntry("Cache-Control", "no-store")
        .doesNotContainKey("ETag");
    var wrong = get("{ partnerships(first: 0) { totalCount } }", Map.of("If-None-Match", "*"));
    assertThat(wrong.getStatusCode()).isNotEqualTo(304);
    assertThat(wrong.getHeaders()).containsEntry("Cache-Control", "no-store");
  }

  /** By what the site sends, without its text: a short address, which a cache knows it by. */
  @Test
  void answersAnOperationOfTheSiteByItsHashAndLetsItBeKept() {
    var operation = SiteOperation.of(Room.PUBLIC, "PartnershipFigures").text();
    var answer = byHash("GET", Sha256.of(operation).hex(), Map.of());
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
    assertThat(answer.getHeaders())
        .containsEntry("Cache-Control", "public, max-age=60")
        .containsKey("ETag");
    assertThat(body(answer).path("data").isEmpty()).isFalse();
    assertThat(body(byHash("POST", Sha256.of(operation).hex(), Map.of())).has("errors")).isFalse();
  }

  /** In the order in which Apollo's clients go: the hash, the hash with the text, the hash. */
  @Test
  void keepsForAWhileWhatACallerSentWithItsHashAndNothingElse() {
    var query = "query Mine { partnerships(first: 1) { totalCount } }";
    var hash = Sha256.of(query).hex();
    var before = byHash("GET", hash, Map.of());
    assertThat(code(before)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    assertThat(body(before).at("/errors/0/message").asString()).isEqualTo("PersistedQueryNotFound");
    assertThat(before.getHeaders()).containsEntry("Cache-Control", "no-store");

    var wrong = byHash("GET", "0".repeat(64), Map.of("query", query));
    assertThat(wrong.getStatusCode()).isEqualTo(400);
    assertThat(code(byHash("GET", "0".repeat(64), Map.of())))
        .isEqualTo("PERSISTED_QUERY_NOT_FOUND");

    assertThat(body(byHash("GET", hash, Map.of("query", query))).has("errors")).isFalse();
    var after = byHash("GET", hash, Map.of());
    assertThat(body(after).path("data").path("partnerships").has("totalCount")).isTrue();
    assertThat(after.getHeaders()).containsEntry("Cache-Control", "public, max-age=60");

    var invalid = "query Mine { nothing }";
    byHash("GET", Sha256.of(invalid).hex(), Map.of("query", invalid));
    assertThat(code(byHash("GET", Sha256.of(invalid).hex(), Map.of())))
        .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
  }

  @Test
  void strangersCannotFillWhatIsKept() {
    var kept = new PersistedQueries(List.of("{ site }"));
    for (int i = 0; i < 3 * PersistedQueries.KEPT; i++) {
      kept.keep("hash-" + i, "{ a" + i + " }");
      kept.keep(Sha256.of("{ site }").hex(), "{ other }");
    }
    long found = 0;
    for (int i = 0; i < 3 * PersistedQueries.KEPT; i++) {
      found += kept.find("hash-" + i).isPresent() ? 1 : 0;
    }
    assertThat(found).isEqualTo(PersistedQueries.KEPT);
    assertThat(kept.find(Sha256.of("{ site }").hex())).contains("{ site }");
  }

  @Test
  void saysWhatAnOperationCostsAndWhatIsLeft() {
    var first = body(post(QUERY, "192.0.2.2")).path("extensions");
    assertThat(first.path("cost").path("requested").asLong()).isEqualTo(17);
    assertThat(first.path("cost").path("limit").asLong()).isEqualTo(OperationLimits.COST);
    var second = body(post(QUERY, "192.0.2.2")).path("extensions");
    assertThat(
            first.path("rate").path("remaining").asLong()
                - second.path("rate").path("remaining").asLong())
        .isEqualTo(17);
    assertThat(first.path("rate").path("limit").asLong()).isEqualTo(RateMeter.POINTS);
    assertThat(Instant.parse(first.path("rate").path("resetsAt").asString()))
        .isAfter(award.clock().instant());
    var cacheable = body(get(QUERY, Map.of())).path("extensions");
    assertThat(cacheable.path("cost").path("requested").asLong()).isEqualTo(17);
    assertThat(cacheable.has("rate")).isFalse();
  }

  @Test
  void countsIdentifiersAndNamesAsNodes() {
    assertThat(costOf("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }")).isEqualTo(4);
    assertThat(costOf("{ matchOrganisations(names: [\"a\", \"b\"]) { name sure } }"))
        .isEqualTo(127);
    assertThat(costOf("{ partnerships(last: 7) { edges { node { id } } } }")).isEqualTo(22);
  }

  @Test
  void turnsAwayACallerWhoseMinuteIsSpentAndNoOther() {
    var meter = new RateMeter();
    var a = Network.of("192.0.2.1");
    var b = Network.of("192.0.2.2");
    var now = award.clock().instant();
    for (int i = 0; i < 60; i++) {
      assertThat(meter.take(a, false, OperationLimits.COST, now).isWithin()).isTrue();
    }
    assertThat(meter.take(a, false, 1, now).isWithin()).isFalse();
    assertThat(meter.take(b, false, 1, now).isWithin()).isTrue();
    assertThat(meter.take(a, true, 1, now).isWithin()).isTrue();
    assertThat(meter.take(a, false, 1, now.plus(Duration.ofMinutes(1))).isWithin()).isTrue();
  }

  @Test
  void row59MetersTheAddressesOfOneIpv6NetworkAsOneCaller() {
    var first = body(post(QUERY, "2001:db8:1:2::1")).path("extensions").path("rate");
    var neighbour = body(post(QUERY, "2001:db8:1:2:ffff::9")).path("extensions").path("rate");
    var another = body(post(QUERY, "2001:db8:1:3::1")).path("extensions").path("rate");
    assertThat(neighbour.path("remaining").asLong()).isLessThan(first.path("remaining").asLong());
    assertThat(another.path("remaining")).isEqualTo(first.path("remaining"));
  }

  private long costOf(String query) {
    return body(post(query, "192.0.2.3"))
        .path("extensions")
        .path("cost")
        .path("requested")
        .asLong();
  }

  private static JsonNode body(APIGatewayProxyResponseEvent answer) {
    return JsonMapper.shared().readTree(answer.getBody());
  }

  private static String code(APIGatewayProxyResponseEvent answer) {
    return body(answer).at("/errors/0/extensions/code").asString("");
  }

  /** By the query string or, by POST, in the body, with what else is given. */
  private APIGatewayProxyResponseEvent byHash(
      String method, String hash, Map<String, String> more) {
    var extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    var parameters = new HashMap<>(more);
    parameters.put("extensions", JsonMapper.shared().writeValueAsString(extensions));
    return send(
        new APIGatewayProxyRequestEvent()
            .withHttpMethod(method)
            .withPath("/graphql")
            .withHeaders(Map.of("Content-Type", "application/json"))
            .withQueryStringParameters(method.equals("GET") ? parameters : Map.of())
            .withBody(JsonMapper.shared().writeValueAsString(Map.of("extensions", extensions))));
  }

  private APIGatewayProxyResponseEvent get(String query, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Accept", "application/graphql-response+json");
    return send(
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("GET")
            .withPath("/graphql")
            .withHeaders(all)
            .withQueryStringParameters(Map.of("query", query)));
  }

  private APIGatewayProxyResponseEvent post(String query, String address) {
    return send(
        new APIGatewayProxyRequestEvent()
            .withHttpMethod("POST")
            .withPath("/graphql")
            .withHeaders(Map.of("Content-Type", "application/json"))
            .withRequestContext(
                new APIGatewayProxyRequestEvent.ProxyRequestContext()
                    .withIdentity(
                        new APIGatewayProxyRequestEvent.RequestIdentity().withSourceIp(address)))
            .withBody(JsonMapper.shared().writeValueAsString(Map.of("query", query))));
  }

  private APIGatewayProxyResponseEvent send(APIGatewayProxyRequestEvent event) {
    return award
        .<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(Room.PUBLIC)
        .apply(event);
  }
}

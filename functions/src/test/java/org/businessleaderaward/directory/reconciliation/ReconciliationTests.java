package org.businessleaderaward.directory.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.reconciliation.Client.Answer;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service, held to the schemas that its specification publishes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTests {
  private static final String EN = "/reconcile/en";

  private final PublishedSchemas schemas = new PublishedSchemas();
  private final TestAward award = new TestAward();

  @BeforeAll
  void fill() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysInEachLanguageWhatItIsAndWhereItsPartsAre(Language language) {
    var answer = client().get("/reconcile/" + language.tag());
    assertThat(answer.status()).isEqualTo(200);
    var manifest = answer.json();
    schemas.check("manifest", manifest);
    assertThat(manifest.get("batchSize").asInt()).isEqualTo(QueryBatch.MOST);
    assertThat(manifest.at("/suggest/entity/service_url").asString())
        .isEqualTo(TestAward.SITE + "/reconcile/" + language.tag());
    assertThat(texts(manifest.get("defaultTypes"), "id"))
        .containsExactly("Organisation", "Partnership");
    assertThat(manifest.get("identifierSpace"))
        .isEqualTo(client().get(EN).json().get("identifierSpace"));
  }

  @Test
  void findsAnOrganisationAndIsSureOfItWhereTheMatchingIs() {
    var result = ask(Map.of("q0", Map.of("query", "UNODC"))).get("q0").get("result");
    var best = result.get(0);
    assertThat(best.get("id").asString()).isEqualTo("organisation-unodc-6");
    assertThat(best.get("match").asBoolean()).isTrue();
    assertThat(best.get("type").get(0).get("id").asString()).isEqualTo("Organisation");
    assertThat(result.valueStream().filter(each -> each.get("match").asBoolean())).hasSize(1);
  }

  /**
   * Candidate for candidate, for every name that the directory has and for some that it has not.
   */
  @Test
  void isSureExactlyWhereMatchOrganisationsIs() {
    var names =
        new ArrayList<>(
            List.of("Austrian Red Cross", "Ministry of Justice", "Mekong", "Body Shop", "IOM x"));
    award
        .browser(Room.PUBLIC)
        .post("{\"query\": \"{ organisations(first: 50) { nodes { name } } }\"}")
        .data("organisations", "nodes")
        .forEach(node -> names.add(node.get("name").asString()));
    int sure = 0;
    for (int from = 0; from < names.size(); from += QueryBatch.MOST) {
      var some = names.subList(from, Math.min(names.size(), from + QueryBatch.MOST));
      var queries = new LinkedHashMap<String, Object>();
      some.forEach(name -> queries.put(name, Map.of("query", name, "type", "Organisation")));
      var results = ask(queries);
      for (var match : matches(some)) {
        var found = results.get(match.get("name").asString()).get("result");
        var expected = match.get("candidates");
        assertThat(texts(found, "id"))
            .as(match.toString())
            .isEqualTo(
                expected.valueStream().map(c -> c.at("/organisation/id").asString()).toList());
        for (int i = 0; i < found.size(); i++) {
          boolean isSure = i == 0 && match.get("sure").asBoolean();
          assertThat(found.get(i).get("match").asBoolean()).as(match.toString()).isEqualTo(isSure);
          sure += isSure ? 1 : 0;
        }
      }
    }
    assertThat(sure).isBetween(20, names.size() - 1);
  }

  @Test
  void findsAPartnershipByItsNameAndIsSureOfNone() {
    for (var query :
        List.of(
            Map.of("query", "Manama Declaration", "type", "Partnership"),
            Map.of("query", "《麦纳麦宣言》", "type", List.of("Partnership")),
            Map.of("query", "Манамская декларация", "type_strict", "should"))) {
      var best = ask(Map.of("q0", query)).get("q0").get("result").get(0);
      assertThat(best.get("id").asString()).isEqualTo("partnership-manama-declaration-q");
      assertThat(best.get("score").asDouble()).isEqualTo(100);
      assertThat(best.get("match").asBoolean()).isFalse();
    }
  }

  /** However a country is written: by its code, its name in any language, or as another entity. */
  @Test
  void anOrganisationOfAnotherCountryFitsLess() {
    var queries = new LinkedHashMap<String, Object>();
    queries.put("none", Map.of("query", "Qatar Airways"));
    for (var country : List.of("QA", "Qatar", "Катар", "قطر")) {
      queries.put(
          country, Map.of("query", "Qatar Airways", "properties", List.of(country(country))));
    }
    queries.put(
        "id", Map.of("query", "Qatar Airways", "properties", List.of(country(Map.of("id", "QA")))));
    queries.put(
        "BR", Map.of("query", "Qatar Airways", "properties", List.of(country(List.of("Brasil")))));
    var results = ask(queries);
    double without = score(results, "none");
    for (var key : List.of("QA", "Qatar", "Катар", "قطر", "id")) {
      assertThat(score(results, key)).as(key).isEqualTo(without);
    }
    assertThat(score(results, "BR")).isLessThan(without);
  }

  @Test
  void anIdentifierMeansItsEntity() {
    var results =
        ask(
            Map.of(
                "a", Map.of("query", "organisation-unodc-6"),
                "b", Map.of("query", "partnership-manama-declaration-q"),
                "c", Map.of("query", "organisation-nobody-x"),
                "d", Map.of("query", "organisation-unodc-6", "type", "Partnership")));
    assertThat(results.at("/a/result/0/score").asDouble()).isEqualTo(100);
    assertThat(results.at("/b/result/0/name").asString()).isEqualTo("Manama Declaration");
    assertThat(results.at("/c/result")).isEmpty();
    assertThat(results.at("/d/result")).isEmpty();
  }

  @Test
  void givesNoMoreThanTheLimitAndTheBestFirst() {
    var results =
        ask(
            Map.of(
                "one", Map.of("query", "council", "limit", 1),
                "all", Map.of("query", "council"),
                "none", Map.of("query", "", "properties", List.of(country("AT"))),
                "other", Map.of("query", "council", "type", "Person")));
    assertThat(results.at("/one/result")).hasSize(1);
    assertThat(results.at("/none/result")).isEmpty();
    assertThat(results.at("/other/result")).isEmpty();
    var scores =
        results.at("/all/result").valueStream().map(each -> each.get("score").asDouble()).toList();
    assertThat(scores).hasSizeGreaterThan(1).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void answersABatchByGetAsByPostAndLetsItBeKept() {
    var queries = JsonMapper.shared().writeValueAsString(Map.of("q", Map.of("query", "UNICEF")));
    var got = client().get(EN, Map.of("queries", queries));
    assertThat(got.json()).isEqualTo(client().post(EN, Map.of("queries", queries)).json());
    assertThat(got.headers())
        .containsEntry("Cache-Control", "public, max-age=60")
        .containsEntry("Access-Control-Allow-Origin", "*");
    var again =
        client()
            .with("If-None-Match", String.valueOf(got.headers().get("ETag")))
            .get(EN, Map.of("queries", queries));
    assertThat(again.status()).isEqualTo(304);
    assertThat(client().post(EN, Map.of("queries", queries)).headers())
        .containsEntry("Cache-Control", "no-store");
  }

  @Test
  void theBiggestBatchOfTheDearestTextsIsAnsweredAndOneMoreIsNot() {
    for (var text : List.of("w".repeat(500), "ﷺ".repeat(500), "zzq ".repeat(200))) {
      var queries = new LinkedHashMap<String, Object>();
      for (int i = 0; i < QueryBatch.MOST; i++) {
        queries.put("q" + i, Map.of("query", i + text, "properties", List.of(country("AT"))));
      }
      assertThat(post(queries).status()).as(text.substring(0, 3)).isEqualTo(200);
      queries.put("more", Map.of("query", "UNODC"));
      assertThat(post(queries).status()).isEqualTo(413);
    }
    var countries = new LinkedHashMap<String, Object>();
    for (var country : List.of("AT", "BR", "CN", "DE", "EG", "FR", "IN", "JP", "KE", "US")) {
      countries.put(country, Map.of("query", "red cross", "properties", List.of(country(country))));
    }
    assertThat(post(countries).status()).isEqualTo(200);
  }

  /** As OpenRefine sends it: a form, the queries in it as JSON, the type and its strictness. */
  @Test
  void answersWhatOpenRefineSends() {
    var body =
        "queries=%7B%22q0%22%3A%7B%22query%22%3A%22U.N.O.D.C.%22%2C%22type%22%3A%22Organisation%22"
            + "%2C%22type_strict%22%3A%22should%22%2C%22properties%22%3A%5B%7B%22pid%22%3A%22country"
            + "%22%2C%22v%22%3A%22Austria%22%7D%5D%7D%2C%22q1%22%3A%7B%22query%22%3A%22Body+Shop"
            + "%22%2C%22type%22%3A%22Organisation%22%2C%22type_strict%22%3A%22should%22%7D%7D";
    var answer =
        client().with("Content-Type", "application/x-www-form-urlencoded").postBody(EN, body);
    assertThat(answer.status()).isEqualTo(200);
    schemas.check("reconciliation-result-batch", answer.json());
    assertThat(answer.json().at("/q0/result/0/id").asString()).isEqualTo("organisation-unodc-6");
    assertThat(answer.json().at("/q1/result").isArray()).isTrue();
  }

  @Test
  void completesEntitiesTypesAndProperties() {
    var entities = client().get(EN + "/suggest/entity", Map.of("prefix", "unod")).json();
    schemas.check("suggest-entities-response", entities);
    assertThat(texts(entities.get("result"), "id")).contains("organisation-unodc-6");
    var byId = client().get(EN + "/suggest/entity", Map.of("prefix", "organisation-unodc-6"));
    assertThat(texts(byId.json().get("result"), "id")).containsExactly("organisation-unodc-6");
    var all = client().get(EN + "/suggest/entity", Map.of("prefix", "co")).json().get("result");
    var rest = client().get(EN + "/suggest/entity", Map.of("prefix", "co", "cursor", "1")).json();
    assertThat(rest.at("/result/0")).isEqualTo(all.get(1));
    for (var type : EntityType.values()) {
      var asked = Map.of("prefix", "un", "type", type.id());
      var ofType = client().get(EN + "/suggest/entity", asked).json().get("result");
      assertThat(texts(ofType, "id")).hasSize(10).allMatch(id -> id.startsWith(type.prefix()));
    }

    var types = client().get("/reconcile/fr/suggest/type", Map.of("prefix", "part")).json();
    schemas.check("suggest-types-response", types);
    assertThat(texts(types.get("result"), "name")).containsExactly("Partenariat");

    var properties = client().get("/reconcile/es/suggest/property", Map.of("prefix", "pa")).json();
    schemas.check("suggest-properties-response", properties);
    assertThat(texts(properties.get("result"), "name")).contains("País");
  }

  @Test
  void givesEveryPropertyThatItProposes() {
    for (var type : EntityType.values()) {
      var proposed = client().get(EN + "/properties", Map.of("type", type.id())).json();
      schemas.check("data-extension-property-proposal", proposed);
      var ids = texts(proposed.get("properties"), "id");
      assertThat(ids).contains("name-ar", "name-zh", "country", "ror", "page");
      var data =
          extend(
              List.of("organisation-unodc-6", "partnership-manama-declaration-q", "organisation-x"),
              ids);
      var of =
          type == EntityType.ORGANISATION
              ? data.at("/rows/organisation-unodc-6")
              : data.at("/rows/partnership-manama-declaration-q");
      assertThat(of.at("/page/0/str").asString()).startsWith(TestAward.SITE + "/en/directory/");
      assertThat(data.at("/rows/organisation-x").propertyNames()).hasSameElementsAs(ids);
    }
    var data =
        extend(
            List.of(
                "organisation-unodc-6",
                "partnership-manama-declaration-q",
                "organisation-qatar-airways-v",
                "partnership-manama-conference-w"),
            List.of("name-ru", "acronym", "country", "role", "partnerships", "organisations", "x"));
    var unodc = data.at("/rows/organisation-unodc-6");
    assertThat(data.at("/rows/organisation-qatar-airways-v/country/0/str").asString())
        .isEqualTo("QA");
    assertThat(unodc.at("/acronym/0/str").asString()).isEqualTo("UNODC");
    assertThat(unodc.get("role")).isNotEmpty();
    assertThat(unodc.at("/partnerships/0/id").asString()).startsWith("partnership-");
    var manama = data.at("/rows/partnership-manama-declaration-q");
    assertThat(manama.at("/name-ru/0/str").asString()).isEqualTo("Манамская декларация");
    assertThat(manama.get("acronym")).isEmpty();
    assertThat(data.at("/rows/partnership-manama-conference-w/organisations/0/id").asString())
        .startsWith("organisation-");
    assertThat(data.at("/meta/4/type/id").asString()).isEqualTo("Partnership");
  }

  @Test
  void extendsAsManyEntitiesAsItSaysAndNoMore() {
    var ids = new ArrayList<String>();
    award
        .browser(Room.PUBLIC)
        .post("{\"query\": \"{ organisations(first: 50) { nodes { id } } }\"}")
        .data("organisations", "nodes")
        .forEach(node -> ids.add(node.get("id").asString()));
    assertThat(ids).hasSize(DataExtension.MOST);
    var data = extend(ids, List.of("partnerships", "role", "name-en", "ror"));
    for (var id : ids) {
      assertThat(data.get("rows").get(id).get("name-en")).hasSize(1);
    }
    ids.add("organisation-one-more");
    assertThat(sendExtend(ids, List.of("ror")).status()).isEqualTo(413);
  }

  /** What nobody knows is told once, and not for each entity. */
  @Test
  void extendsByAsManyPropertiesAsItSaysAndNoMore() {
    var unknown = IntStream.range(0, DataExtension.MOST).mapToObj(i -> "unknown" + i).toList();
    var one = List.of("organisation-unodc-6");
    var data = extend(one, unknown);
    assertThat(texts(data.get("meta"), "id")).isEqualTo(unknown);
    assertThat(data.at("/rows/organisation-unodc-6").isEmpty()).isTrue();
    var more = Stream.concat(unknown.stream(), Stream.of("ror")).toList();
    assertThat(sendExtend(one, more).status()).isEqualTo(413);
  }

  @Test
  void showsAnEntityWithinAnotherPageEscapedAndWithoutScripts() {
    var answer = client().get("/reconcile/ar/preview", Map.of("id", "organisation-unodc-6"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("Content-Type")).startsWith("text/html");
    assertThat(answer.headers().get("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .contains("frame-ancestors *");
    assertThat(answer.body())
        .contains("<html lang=\"ar\" dir=\"rtl\">", "UNODC", "/ar/directory/organisation-unodc-6/")
        .doesNotContain("<script");
    assertThat(client().get(EN + "/preview", Map.of("id", "organisation-<b>")).status())
        .isEqualTo(422);
  }

  @Test
  void anyPageMayAskAndHeadIsAnsweredWithoutABody() {
    assertThat(client().options(EN).headers())
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsKey("Access-Control-Allow-Methods");
    var head = client().head(EN);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(client().get(EN + "/none").status()).isEqualTo(422);
    assertThat(client().get("/reconcile/de").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"queries=[]", "queries={", "queries={\"q\":1}", "queries={\"q\":{}}", "queries=%"})
  void saysWhatIsWrongWithAQuery(String body) {
    var answer =
        client().with("Content-Type", "application/x-www-form-urlencoded").postBody(EN, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("status").asString()).isEqualTo("error");
    assertThat(answer.json().get("message").asString()).isNotEmpty();
  }

  /** Charged as what it asks of the public room: whoever has asked too much waits for both. */
  @Test
  void isChargedToTheRateOfThePublicRoom() {
    var award = new TestAward();
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
    var queries = new LinkedHashMap<String, Object>();
    for (int i = 0; i < QueryBatch.MOST; i++) {
      queries.put("q" + i, Map.of("query", ("word" + i + " ").repeat(40)));
    }
    var form = Map.of("queries", JsonMapper.shared().writeValueAsString(queries));
    var answer = new Client(award).post(EN, form);
    for (int i = 0; i < 200 && answer.status() == 200; i++) {
      answer = new Client(award).post(EN, form);
    }
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers()).containsKey("Retry-After");
    assertThat(answer.json().get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(award.browser(Room.PUBLIC).at("192.0.2.7").post("{\"query\": \"{ __typename }\"}"))
        .satisfies(room -> assertThat(room.status()).isEqualTo(200));
    var dear =
        "{\"query\": \"{ partnerships(first: 50, search: \\\"a\\\") { nodes { "
            + "id name kind themes countries startedOn endedOn freshness updatedAt } } }\"}";
    int spent = 0;
    while (spent < 60 && award.browser(Room.PUBLIC).at("192.0.2.7").post(dear).status() == 200) {
      spent++;
    }
    assertThat(spent).isLessThan(20);
  }

  private Client client() {
    return new Client(award);
  }

  private Answer post(Map<String, ?> queries) {
    return client().post(EN, Map.of("queries", JsonMapper.shared().writeValueAsString(queries)));
  }

  /** Asks with a batch that is as the schema has it, and takes an answer that is. */
  private JsonNode ask(Map<String, ?> queries) {
    schemas.check("reconciliation-query-batch", JsonMapper.shared().valueToTree(queries));
    var answer = post(queries);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    schemas.check("reconciliation-result-batch", answer.json());
    return answer.json();
  }

  private Answer sendExtend(List<String> ids, List<String> properties) {
    var query =
        Map.of("ids", ids, "properties", properties.stream().map(id -> Map.of("id", id)).toList());
    schemas.check("data-extension-query", JsonMapper.shared().valueToTree(query));
    return client().post(EN, Map.of("extend", JsonMapper.shared().writeValueAsString(query)));
  }

  private JsonNode extend(List<String> ids, List<String> properties) {
    var answer = sendExtend(ids, properties);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    schemas.check("data-extension-response", answer.json());
    return answer.json();
  }

  private JsonNode matches(List<String> names) {
    var query =
        "query($names: [String!]!) { matchOrganisations(names: $names) { name sure"
            + " candidates { organisation { id } } } }";
    return award
        .browser(Room.PUBLIC)
        .post(
            JsonMapper.shared()
                .writeValueAsString(Map.of("query", query, "variables", Map.of("names", names))))
        .data("matchOrganisations");
  }

  private static Map<String, Object> country(Object value) {
    return Map.of("pid", "country", "v", value);
  }

  private static double score(JsonNode results, String key) {
    return results.get(key).get("result").get(0).get("score").asDouble();
  }

  private static List<String> texts(JsonNode list, String field) {
    return list.valueStream().map(each -> each.get(field).asString()).toList();
  }
}

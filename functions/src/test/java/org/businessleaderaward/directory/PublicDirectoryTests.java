package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicDirectoryTests {
  private static final String PAGE =
      """
      { partnerships(first: 50) { totalCount
          edges { cursor node { id name(language: ZH) summary(language: AR) kind themes countries
            startedOn endedOn updatedAt verifiedAt names { language text }
            sources { document paragraph url }
            participants { role organisation { id name acronym kind country } } } }
          pageInfo { hasNextPage endCursor }
          facets { themes { value count } kinds { value count } countries { value count } } } }
      """;

  private final RequestCounter store = new RequestCounter();
  private final TestAward award = new TestAward(store);

  @BeforeAll
  void fill() {
    award.bean(DirectorySeed.class).load();
    award.bean(DirectoryIndex.class).begin();
  }

  @BeforeEach
  void forget() {
    store.sinceLastAsked();
  }

  @Test
  void answersAWholePageWithItsOrganisationsWithoutARequestToTheTable() {
    var answer = ask(PAGE);
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    assertThat(answer.data("partnerships", "totalCount").asInt()).isGreaterThanOrEqualTo(25);
    assertThat(answer.data("partnerships", "facets", "kinds").size()).isGreaterThan(5);
    assertThat(store.sinceLastAsked()).isEmpty();
  }

  @Test
  void givesTextsInTheLanguageAskedForAndElseInEnglish() {
    var answer =
        ask(
            """
            { node(id: "partnership-manama-declaration") { ... on Partnership {
                zh: name(language: ZH) ru: name(language: RU) name } } }
            """);
    assertThat(answer.data("node", "zh").asString()).isEqualTo("《麦纳麦宣言》");
    assertThat(answer.data("node", "ru").asString()).isEqualTo("Манамская декларация");
    assertThat(answer.data("node", "name").asString()).isEqualTo("Manama Declaration");
  }

  @Test
  void findsAPartnershipByIdWithOneReadAndItsOrganisationsWithOneMore() {
    var answer =
        ask(
            """
            { node(id: "partnership-india-think-tank") { id ... on Partnership {
                startedOn participants { role organisation { id } } } } }
            """);
    assertThat(answer.data("node", "participants").size()).isEqualTo(9);
    assertThat(answer.data("node", "startedOn").isNull()).isTrue();
    assertThat(store.sinceLastAsked()).containsExactly("GetItemRequest", "BatchGetItemRequest");
  }

  @Test
  void findsAnOrganisationByIdWithOneRead() {
    var answer =
        ask("{ node(id: \"organisation-unodc\") { id ... on Organisation { acronym kind } } }");
    assertThat(answer.data("node", "acronym").asString()).isEqualTo("UNODC");
    assertThat(store.sinceLastAsked()).containsExactly("GetItemRequest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"partnership-", "partnership-X", "organisation-a#b", "organisation-a b", "x"})
  void readsNothingForAnIdThatIsNone(String id) {
    var answer = ask("{ node(id: " + JsonMapper.shared().writeValueAsString(id) + ") { id } }");
    assertThat(answer.data("node").isNull()).isTrue();
    assertThat(answer.body().has("errors")).isFalse();
    assertThat(store.sinceLastAsked()).isEmpty();
  }

  /** Row 9 of the attacks and faults. */
  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 51, 0, -1})
  void row9RefusesAPageOutOfBoundsBeforeAnyRead(int first) {
    for (var list : new String[] {"partnerships", "organisations"}) {
      var answer = ask("{ " + list + "(first: " + first + ") { totalCount } }");
      assertThat(answer.body().path("errors").size()).as(answer.body().toString()).isEqualTo(1);
      assertThat(store.sinceLastAsked()).isEmpty();
    }
  }

  @Test
  void searchesNarrowsAndPages() {
    var query =
        """
        query ($after: String) { partnerships(first: 1, after: $after, search: "India",
            filter: { countries: ["IN"], kinds: [THINK_TANK, CODE_OF_CONDUCT], themes: [PREVENTION],
              organisation: "organisation-pata" }) {
          totalCount edges { node { id } } pageInfo { endCursor hasNextPage hasPreviousPage } } }
        """;
    var first = ask(query, Map.of());
    assertThat(first.data("partnerships", "totalCount").asInt()).isEqualTo(2);
    assertThat(first.data("partnerships", "pageInfo", "hasNextPage").asBoolean()).isTrue();
    var cursor = first.data("partnerships", "pageInfo", "endCursor").asString();
    var second = ask(query, Map.of("after", cursor));
    assertThat(second.data("partnerships", "pageInfo", "hasNextPage").asBoolean()).isFalse();
    assertThat(second.data("partnerships", "pageInfo", "hasPreviousPage").asBoolean()).isTrue();
    assertThat(second.data("partnerships", "edges"))
        .isNotEqualTo(first.data("partnerships", "edges"));
    assertThat(ask(query, Map.of("after", "x")).error()).isEqualTo("BAD_REQUEST");
  }

  @Test
  void passesOverAnOrganisationThatIsGone() {
    var other = new TestAward();
    other.bean(DirectorySeed.class).load();
    other.bean(Entries.class).delete("organisation-pata");
    other.bean(DirectoryIndex.class).begin();
    var query =
        """
        { node(id: "partnership-india-think-tank") { ... on Partnership {
            participants { organisation { id } } } }
          partnerships(first: 50, search: "think tank india") { edges { node {
            participants { organisation { id } } } } } }
        """;
    var answer = ask(other.browser(Room.PUBLIC), query, Map.of());
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    assertThat(answer.data("node", "participants").size()).isEqualTo(8);
    assertThat(answer.body().toString()).doesNotContain("organisation-pata");
  }

  private TestBrowser.Answer ask(String query) {
    return ask(query, Map.of());
  }

  private TestBrowser.Answer ask(String query, Map<String, ?> variables) {
    return ask(award.browser(Room.PUBLIC), query, variables);
  }

  private static TestBrowser.Answer ask(
      TestBrowser browser, String query, Map<String, ?> variables) {
    return browser.post(
        JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables)));
  }
}

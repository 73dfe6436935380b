package org.businessleaderaward.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.RequestCounter;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.register.Entries;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.storage.Transactions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
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

  /** What nobody asks for is not counted, and nothing is missed that a fragment asks for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "facets { FACET { value count } }",
        "... { by: facets { ... { FACET { value count } } } }",
        "facets { kinds { count } } facets { FACET { value count } }",
        "...Page",
      })
  void countsWhatIsAskedForWhereverThatStands(String selection) {
    for (var facet :
        List.of(
            "themes", "kinds", "countries", "reach", "industries", "freshness", "years", "roles")) {
      var query =
          "{ partnerships(first: 1, search: \"trafficking\", filter: {"
              + " organisation: \"organisation-un-gift-w\" }) { SELECTION } }";
      var fragments =
          " fragment Page on PartnershipConnection { facets { ...Counts } }"
              + " fragment Counts on PartnershipFacets { FACET { value count } }";
      var asked = query.replace("SELECTION", selection);
      var answer =
          ask(
              (selection.startsWith("...Page") ? asked + fragments : asked)
                  .replace("FACET", facet));
      assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
      var page = answer.data("partnerships");
      var counts = (page.has("by") ? page.get("by") : page.get("facets")).get(facet);
      assertThat(counts).as(facet).isEqualTo(wholeFacets(query).get(facet));
      assertThat(counts.isEmpty()).as(facet).isFalse();
    }
  }

  private JsonNode wholeFacets(String query) {
    var all =
        "facets { themes { value count } kinds { value count } countries { value count }"
            + " reach { value count } industries { value count } freshness { value count }"
            + " years { value count } roles { value count } }";
    return ask(query.replace("SELECTION", all)).data("partnerships", "facets");
  }

  @Test
  void saysWhatMayHaveBeenMeantWhereAFragmentAsksIt() {
    var answer =
        ask(
            "{ partnerships(first: 1, search: \"traficking\") { ...Meant } }"
                + " fragment Meant on PartnershipConnection { ... { didYouMean } }");
    assertThat(answer.data("partnerships", "didYouMean").asString()).isEqualTo("trafficking");
  }

  /** The other way round: from an organisation to its partnerships, and what it does in each. */
  @Test
  void saysWhatAnOrganisationDoesInEachOfItsPartnershipsWithoutARequestToTheTable() {
    var answer =
        ask(
            """
            { organisations(first: 8) { nodes { id partnerships(first: 50) { edges { roles node {
                participants { role organisation { id } } } } } } }
              of: partnerships(first: 1, filter: { organisation: "organisation-un-gift-w",
                roles: [LEAD] }) { edges { roles } }
              all: partnerships(first: 1) { totalCount edges { roles } }
              none: partnerships(first: 1, filter: { roles: [] }) { totalCount } }
            """);
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    int edges = 0;
    for (var organisation : answer.data("organisations", "nodes")) {
      for (var edge : organisation.get("partnerships").get("edges")) {
        edges++;
        var roles = new ArrayList<String>();
        for (var participant : edge.get("node").get("participants")) {
          if (participant.get("organisation").get("id").equals(organisation.get("id"))) {
            roles.add(participant.get("role").asString());
          }
        }
        assertThat(roles).isNotEmpty();
        assertThat(edge.get("roles").valueStream().map(JsonNode::asString).toList())
            .isEqualTo(roles);
      }
    }
    assertThat(edges).isGreaterThanOrEqualTo(8);
    assertThat(answer.data("of", "edges").get(0).get("roles").toString()).contains("LEAD");
    assertThat(answer.data("all", "edges").get(0).get("roles")).isEmpty();
    assertThat(answer.data("none", "totalCount")).isEqualTo(answer.data("all", "totalCount"));
    assertThat(store.sinceLastAsked()).isEmpty();
  }

  @Test
  void givesTextsInTheLanguageAskedForAndElseInEnglish() {
    var answer =
        ask(
            """
            { node(id: "partnership-manama-declaration-q") { ... on Partnership {
                zh: name(language: ZH) ru: name(language: RU) name } } }
            """);
    assertThat(answer.data("node", "zh").asString()).isEqualTo("《麦纳麦宣言》");
    assertThat(answer.data("node", "ru").asString()).isEqualTo("Манамская декларация");
    assertThat(answer.data("node", "name").asString()).isEqualTo("Manama Declaration");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "partnerships(first: 1, filter: { countries: [\"AT\", \"eg\"] }) { totalCount } | \"eg\"; write EG",
        "organisations(first: 1, filter: { countries: \"Égypte\" }) { totalCount } | \"Égypte\"; write EG",
        "partnerships(first: 1, filter: { countries: \"ս\" }) { totalCount } | alpha-2 code \"ս\"",
        "partnerships(first: 1, filter: { countries: \"Египет\" }) { totalCount } | write EG",
        "partnerships(first: 1, filter: { countries: \"UK\" }) { totalCount } | write GB",
        "partnerships(first: 1, filter: { countries: \"AUT\" }) { totalCount } | write AT",
        "partnerships(first: 1, filter: { countries: \"\" }) { totalCount } | alpha-2 code \"\"",
        "matchOrganisations(names: [\"UNODC\"], country: \"Austria\") { name } | write AT",
        "partnerships(first: 1, filter: { roles: [LEAD] }) { totalCount } | give organisation as well",
        "partnerships(first: 1, filter: { organisation: \"UNODC\" }) { totalCount } | organisation: \"UNODC\" cannot be the id",
        "organisations(first: 1, filter: { relatedTo: \"organisation-unodc-7\" }) { totalCount } | relatedTo: \"organisation-unodc-7\" cannot",
      })
  void saysOfAFilterThatFindsNothingWhatIsMeant(String field, String said) {
    var answer = ask("{ " + field + " }");
    assertThat(answer.error()).isEqualTo("BAD_REQUEST");
    assertThat(answer.body().path("errors").path(0).path("message").asString()).contains(said);
    assertThat(store.sinceLastAsked()).isEmpty();
  }

  /** An id of the right form is no mistake: its entry may be gone, or merged into another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "partnerships(first: 1, filter: { organisation: \"organisation-none\" }) { totalCount }",
        "organisations(first: 1, filter: { relatedTo: \"organisation-none\" }) { totalCount }",
      })
  void findsNothingByTheIdOfAnEntryThatIsNotThere(String field) {
    var answer = ask("{ found: " + field + " }");
    assertThat(answer.data("found", "totalCount").asInt()).isZero();
  }

  /** The number of the rule, in the words of the schema. */
  @ParameterizedTest
  @ValueSource(strings = {"PartnershipConnection", "OrganisationConnection"})
  void saysFromHowManyEntriesOnEveryWordOfASearchIsAskedFor(String type) {
    var answer = ask("{ __type(name: \"" + type + "\") { fields { name description } } }");
    var few = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    assertThat(answer.data("__type", "fields").valueStream())
        .filteredOn(field -> field.get("name").asString().equals("relaxed"))
        .singleElement()
        .extracting(field -> field.get("description").asString())
        .asString()
        .contains("together find fewer than " + few.format(Narrowed.FEW) + " entries");
  }

  @Test
  void findsAPartnershipByIdWithOneReadAndItsOrganisationsWithOneMore() {
    var answer =
        ask(
            """
            { node(id: "partnership-india-think-tank-e") { id ... on Partnership {
                startedOn participants { role organisation { id } } } } }
            """);
    assertThat(answer.data("node", "participants").size()).isEqualTo(9);
    assertThat(answer.data("node", "startedOn").isNull()).isTrue();
    assertThat(store.sinceLastAsked()).containsExactly("GetItemRequest", "BatchGetItemRequest");
  }

  @Test
  void findsAnOrganisationByIdWithOneRead() {
    var answer =
        ask("{ node(id: \"organisation-unodc-6\") { id ... on Organisation { acronym kind } } }");
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

  @Test
  void showsOfAnEntryWhatIsOnRecordAndWhereItComesFrom() {
    var answer =
        ask(
            """
            { node(id: "partnership-manama-declaration") { id ... on Partnership {
                originalLanguage started { value precision year month day } ended { value }
                names { language text original } summaries { language original }
                otherNames { kind text language } industries freshness verifiedBy addedAt
                externalIds { register value }
                sources { paragraph statements }
                participants { role sources { paragraph } }
                relations { kind id sources { paragraph }
                  entry { id ... on Partnership { name participants { organisation { id } } } } } } } }
            """);
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    var node = answer.data("node");
    assertThat(node.path("id").asString()).isEqualTo("partnership-manama-declaration-q");
    assertThat(node.path("started").path("precision").asString()).isEqualTo("MONTH");
    assertThat(node.path("started").path("day").isNull()).isTrue();
    assertThat(node.path("originalLanguage").asString()).isEqualTo("FR");
    assertThat(node.path("names").valueStream().filter(n -> n.path("original").asBoolean()))
        .singleElement()
        .satisfies(n -> assertThat(n.path("language").asString()).isEqualTo("FR"));
    assertThat(node.path("freshness").asString()).isEqualTo("UNVERIFIED");
    var relation = node.path("relations").path(0);
    assertThat(relation.path("kind").asString()).isEqualTo("PART_OF");
    assertThat(relation.path("entry").path("id").asString())
        .isEqualTo("partnership-manama-conference-w");
    assertThat(relation.path("entry").path("participants").size()).isEqualTo(1);
    assertThat(relation.path("sources").path(0).path("paragraph").asInt()).isEqualTo(36);
  }

  @Test
  void saysTheReportsTitleAndAcronymsInTheLanguageAskedForAndWhichNamesAreItsOwn() {
    var answer =
        ask(
            """
            { made: node(id: "partnership-gulu-art-therapy") { ... on Partnership {
                names { original } summaries { language original }
                sources { document french: document(language: FR) } } }
              own: node(id: "organisation-ilo") { ... on Organisation {
                acronym french: acronym(language: FR) names { language original } } } }
            """);
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    var made = answer.data("made");
    assertThat(made.path("names").valueStream()).noneMatch(n -> n.path("original").asBoolean());
    assertThat(made.path("summaries").valueStream())
        .filteredOn(n -> n.path("original").asBoolean())
        .singleElement()
        .satisfies(n -> assertThat(n.path("language").asString()).isEqualTo("FR"));
    assertThat(made.path("sources").path(0).path("document").asString()).startsWith("Progress");
    assertThat(made.path("sources").path(0).path("french").asString()).startsWith("Rapport");
    var own = answer.data("own");
    assertThat(own.path("acronym").asString()).isEqualTo("ILO");
    assertThat(own.path("french").asString()).isEqualTo("OIT");
    assertThat(own.path("names").valueStream().filter(n -> n.path("original").asBoolean()))
        .singleElement()
        .satisfies(n -> assertThat(n.path("language").asString()).isEqualTo("FR"));
  }

  @Test
  void saysHowManyOfTheWordsHadToBeFound() {
    var answer =
        ask(
            """
            { all: partnerships(first: 1, search: "companies trafficking") { relaxed }
              any: partnerships(first: 1, search: "zebra tourism") { relaxed totalCount }
              whole: partnerships(first: 1) { relaxed }
              organisations(first: 1, search: "zebra airways") { relaxed totalCount } }
            """);
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    assertThat(answer.data("all", "relaxed").asString()).isEqualTo("ALL");
    assertThat(answer.data("any", "relaxed").asString()).isEqualTo("ANY");
    assertThat(answer.data("any", "totalCount").asInt()).isPositive();
    assertThat(answer.data("whole", "relaxed").isNull()).isTrue();
    assertThat(answer.data("organisations", "relaxed").asString()).isEqualTo("ANY");
    assertThat(answer.data("organisations", "totalCount").asInt()).isPositive();
  }

  @Test
  void findsSeveralAtOnceInTheOrderAskedForWithARequestForEachSort() {
    var answer =
        ask(
            """
            { nodes(ids: ["organisation-unodc", "organisation-none", "partnership-luxor-forum-i",
                "organisation-unodc-6", "organisation-unodc-7"]) { id __typename } }
            """);
    assertThat(answer.data("nodes").valueStream().map(n -> n.path("id").asString("")))
        .containsExactly(
            "organisation-unodc-6", "", "partnership-luxor-forum-i", "organisation-unodc-6", "");
    assertThat(store.sinceLastAsked())
        .containsExactlyInAnyOrder("BatchGetItemRequest", "GetItemRequest");
  }

  /** Row 9 of the attacks and faults. */
  @Test
  void row9RefusesMoreIdentifiersThanAPageHasBeforeAnyRead() {
    var ids = java.util.Collections.nCopies(51, "organisation-unodc");
    var query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    assertThat(ask(query, Map.of("ids", ids)).body().path("errors").size()).isEqualTo(1);
    assertThat(
            ask("{ nodes(ids: " + JsonMapper.shared().writeValueAsString(ids) + ") { id } }")
                .body()
                .path("errors")
                .size())
        .isEqualTo(1);
    assertThat(store.sinceLastAsked()).isEmpty();
    assertThat(ask(query, Map.of("ids", ids.subList(1, 51))).data("nodes").size()).isEqualTo(50);
  }

  @Test
  void tellsChangesWithMergesAndWithdrawals() {
    var other = new TestAward();
    other.bean(DirectorySeed.class).load();
    other.bean(DirectoryIndex.class).begin();
    var entries = other.bean(Entries.class);
    var writes = other.bean(EntryWrites.class);
    var from = (Organisation) entries.find("organisation-oebb-t").orElseThrow();
    var into = (Organisation) entries.find("organisation-eurolines-l").orElseThrow();
    var gone = entries.find("partnership-luxor-forum-i").orElseThrow();
    var at = from.updatedAt().plusSeconds(60);
    other
        .bean(Transactions.class)
        .commit(
            set -> {
              writes.merge(set, from, into, into.withHistory(into.history().updated(at)), at);
              writes.withdraw(set, gone, WithdrawalReason.ON_REQUEST, at);
            });
    var answer =
        ask(
            other.browser(Room.PUBLIC),
            """
            query ($since: DateTime) { changes(first: 10, since: $since) { edges { node { id kind at
                entry { __typename id ... on RemovedEntry { reason withdrawal removedAt mergedInto { id } } } } } }
              node(id: "organisation-oebb") { __typename ... on RemovedEntry { mergedInto { id } } } }
            """,
            Map.of("since", at.toString()));
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    var nodes = answer.data("changes", "edges").valueStream().map(e -> e.path("node")).toList();
    assertThat(nodes.stream().map(n -> n.path("kind").asString() + " " + n.path("id").asString()))
        .containsExactly(
            "MERGED organisation-oebb-t",
            "CHANGED organisation-eurolines-l",
            "WITHDRAWN partnership-luxor-forum-i");
    assertThat(nodes.getFirst().path("entry").path("mergedInto").path("id").asString())
        .isEqualTo("organisation-eurolines-l");
    assertThat(nodes.getLast().path("entry").path("reason").asString()).isEqualTo("WITHDRAWN");
    assertThat(nodes.getLast().path("entry").path("withdrawal").asString()).isEqualTo("ON_REQUEST");
    assertThat(answer.data("node", "mergedInto", "id").asString())
        .isEqualTo("organisation-eurolines-l");
  }

  @Test
  void findsNothingUnderAnIdOfAnotherRegisterThatIsNone() {
    for (var value : new String[] {"03yrm5c26", "x", "#", ""}) {
      var answer =
          ask(
              "query ($value: String!) { entryByExternalId(register: ROR, value: $value) { id } }",
              Map.of("value", value));
      assertThat(answer.data("entryByExternalId").isNull()).isTrue();
    }
    assertThat(store.sinceLastAsked()).containsExactly("GetItemRequest");
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
  void listsThePartnershipsOfAnOrganisationAndLeadsToThePagesOfBoth() {
    var answer =
        ask(
            """
            { node(id: "organisation-unodc-6") { ... on Organisation { url(language: ZH)
                partnerships(first: 50) { totalCount edges { node { id } } nodes { id url
                  participants { role organisation { id } } } }
                led: partnerships(last: 1, role: LEAD) { totalCount nodes { id } } } }
              organisations(first: 2) { edges { node { id } } nodes { id partnerships(first: 1) {
                totalCount } } } }
            """);
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    var node = answer.data("node");
    assertThat(node.path("url").asString())
        .isEqualTo("https://award.example/zh/directory/organisation-unodc-6/");
    var taken = node.path("partnerships");
    assertThat(taken.path("nodes").size())
        .isEqualTo(taken.path("totalCount").asInt())
        .isGreaterThan(5);
    for (int i = 0; i < taken.path("nodes").size(); i++) {
      var partnership = taken.path("nodes").path(i);
      assertThat(partnership.path("id")).isEqualTo(taken.at("/edges/" + i + "/node/id"));
      assertThat(partnership.path("url").asString())
          .isEqualTo(
              "https://award.example/en/directory/" + partnership.path("id").asString() + "/");
      assertThat(partnership.path("participants").toString()).contains("organisation-unodc-6");
    }
    assertThat(node.at("/led/totalCount").asInt()).isBetween(1, taken.path("nodes").size() - 1);
    assertThat(answer.data("organisations", "nodes").size()).isEqualTo(2);
    assertThat(answer.data("organisations", "nodes").path(1).path("id"))
        .isEqualTo(answer.data("organisations", "edges").path(1).at("/node/id"));
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
    var gone = other.bean(Entries.class).find("organisation-pata-a").orElseThrow();
    other
        .bean(Transactions.class)
        .commit(
            set ->
                other
                    .bean(EntryWrites.class)
                    .withdraw(
                        set, gone, WithdrawalReason.ON_REQUEST, gone.updatedAt().plusSeconds(1)));
    other.bean(DirectoryIndex.class).begin();
    var query =
        """
        { node(id: "partnership-india-think-tank-e") { ... on Partnership {
            participants { organisation { id } } } }
          partnerships(first: 50, search: "think tank india") { edges { node {
            participants { organisation { id } } } } } }
        """;
    var answer = ask(other.browser(Room.PUBLIC), query, Map.of());
    assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
    assertThat(answer.data("node", "participants").size()).isEqualTo(8);
    assertThat(answer.body().toString()).doesNotContain("organisation-pata-a");
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

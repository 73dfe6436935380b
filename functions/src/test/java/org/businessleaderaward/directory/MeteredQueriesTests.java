package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.storage.Storage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each query of the public room costs in read capacity units, and what the operations of the
 * other rooms cost that are about the directory, at 100 entries and at 10,000: the same. {@code
 * docs/access-patterns.md} lists them.
 */
class MeteredQueriesTests {
  private static final int FEW = 100;
  private static final int MANY = 10_000;

  /**
   * Each query, and its units. An edition of the first data has 25 KB, an entry here under 1 KB.
   */
  private static final Map<String, Double> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("{ pageText(page: ABOUT, language: FR) { text } }", 1.0);
    UNITS.put("{ laureateStory(edition: \"edition-2010\", number: 1) { ceremonyOn } }", 1.0);
    UNITS.put("{ laureatePortrait(edition: \"edition-2010\", number: 1) { path } }", 1.0);
    UNITS.put("{ people(edition: \"edition-2024\") { jury { name } advisers { name } } }", 2.0);
    UNITS.put("{ namedPicture(edition: \"edition-2024\", hash: \"mKVd2A3WnJc0tq9f\") }", 2.0);
    UNITS.put(
        "{ partnerships(first: 50, search: \"ferries\", filter: { countries: [\"KE\"] }) { totalCount"
            + " facets { kinds { count } } edges { node { id participants { organisation { id } } } } } }",
        0.0);
    UNITS.put(
        "{ organisations(last: 50, sort: NEWEST) { totalCount edges { node { id } } } }", 0.0);
    UNITS.put(
        "{ organisations(first: 10) { nodes { url partnerships(first: 5) { totalCount"
            + " edges { roles node { url } } nodes { name } } } } }",
        0.0);
    UNITS.put("{ typeahead(text: \"ferr\", first: 10) { text node { id } } }", 0.0);
    UNITS.put(
        "{ matchOrganisations(names: [\"Ferry company 7\"]) { sure candidates { score } } }", 0.0);
    UNITS.put("{ node(id: \"partnership-p7\") { id } }", 1.0);
    UNITS.put(
        "{ node(id: \"partnership-p7\") { ... on Partnership { participants { organisation { id } } } } }",
        1.0 + FilledDirectory.ORGANISATIONS_EACH);
    UNITS.put(
        "{ nodes(ids: [\"partnership-p1\", \"partnership-p2\", \"organisation-o3\"]) { id } }",
        3.0);
    UNITS.put("{ entryByExternalId(register: WIKIDATA, value: \"Q7\") { id } }", 2.0);
    UNITS.put("{ changes(first: 50) { edges { node { id kind at } } } }", 2.0);
    UNITS.put(
        "{ changes(first: 5, since: \"2026-01-01T00:00:30Z\") { edges { node { entry { id } } } } }",
        6.0);
  }

  /** What was measured in the public room, and in the others. */
  private record Measured(Map<String, Double> queries, Map<String, CapacityMeter.Units> rooms) {}

  @Test
  void costsTheSameAt100EntriesAndAt10000() {
    var few = measured(FEW);
    assertThat(few.queries()).containsExactlyEntriesOf(UNITS);
    assertThat(few.rooms()).containsExactlyEntriesOf(MeteredRooms.UNITS);
    var many = measured(MANY);
    assertThat(many.queries()).containsExactlyEntriesOf(UNITS);
    assertThat(many.rooms()).containsExactlyEntriesOf(MeteredRooms.UNITS);
  }

  @Test
  void metersEveryQueryOfThePartnersAndOfAnOrganisation() throws IOException {
    for (var room : List.of(Room.PARTNERS, Room.ORGANISATION)) {
      var queries = queriesOf(room);
      assertThat(queries).isNotEmpty();
      assertThat(queries)
          .allSatisfy(
              name ->
                  assertThat(MeteredRooms.UNITS.keySet())
                      .anyMatch(each -> each.startsWith(room.id() + " " + name)));
    }
  }

  @Test
  void metersEveryQueryOfTheDirectory() {
    var others = List.of("currentEdition", "edition", "editions", "voteRecord");
    var answer =
        ask(new TestAward().browser(Room.PUBLIC), "{ __schema { queryType { fields { name } } } }");
    assertThat(
            answer
                .data("__schema", "queryType", "fields")
                .valueStream()
                .map(f -> f.path("name").asString()))
        .contains("partnerships")
        .filteredOn(name -> !others.contains(name))
        .allSatisfy(
            name ->
                assertThat(UNITS.keySet()).anyMatch(query -> query.startsWith("{ " + name + "(")));
  }

  private static List<String> queriesOf(Room room) throws IOException {
    try (var sdl = Room.class.getResourceAsStream("/graphql-schema/" + room.id() + ".graphql")) {
      var text = new String(Objects.requireNonNull(sdl).readAllBytes(), StandardCharsets.UTF_8);
      var query = new SchemaParser().parse(text).getTypeOrNull("Query", ObjectTypeDefinition.class);
      return Objects.requireNonNull(query).getFieldDefinitions().stream()
          .map(FieldDefinition::getName)
          .toList();
    }
  }

  private static Measured measured(int entries) {
    var meter = new CapacityMeter();
    var award = new TestAward(meter);
    FilledDirectory.fill(award.bean(Storage.class), entries);
    award.put(EditionFixtures.named("edition-2024", 2024, EditionState.ARCHIVED, false));
    award.bean(DirectoryIndex.class).begin();
    var browser = award.browser(Room.PUBLIC);
    var units = new LinkedHashMap<String, Double>();
    for (var query : UNITS.keySet()) {
      units.put(
          query,
          meter.of(
              () -> {
                var answer = ask(browser, query);
                assertThat(answer.body().has("errors")).as(answer.body().toString()).isFalse();
              }));
    }
    return new Measured(units, new MeteredRooms(award, meter).measured());
  }

  private static TestBrowser.Answer ask(TestBrowser browser, String query) {
    return browser.post(JsonMapper.shared().writeValueAsString(Map.of("query", query)));
  }
}

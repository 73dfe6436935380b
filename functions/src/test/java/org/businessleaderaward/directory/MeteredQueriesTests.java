package org.businessleaderaward.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each query of the public room costs in read capacity units, at 100 entries and at 10,000:
 * the same. {@code docs/access-patterns.md} lists them.
 */
class MeteredQueriesTests {
  private static final int FEW = 100;
  private static final int MANY = 10_000;
  private static final int BATCH = 100;
  private static final int ORGANISATIONS_EACH = 4;

  /** The one that the queries ask for by the id of another register, {@code Q7}. */
  private static final int ASKED_FOR = 6;

  /**
   * Each query, and its units. An edition of the first data has 25 KB, an entry here under 1 KB.
   */
  private static final Map<String, Double> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put(
        "{ partnerships(first: 50, search: \"ferries\", filter: { countries: [\"KE\"] }) { totalCount"
            + " facets { kinds { count } } edges { node { id participants { organisation { id } } } } } }",
        0.0);
    UNITS.put(
        "{ organisations(last: 50, sort: NEWEST) { totalCount edges { node { id } } } }", 0.0);
    UNITS.put("{ typeahead(text: \"ferr\", first: 10) { text node { id } } }", 0.0);
    UNITS.put(
        "{ matchOrganisations(names: [\"Ferry company 7\"]) { sure candidates { score } } }", 0.0);
    UNITS.put("{ node(id: \"partnership-p7\") { id } }", 1.0);
    UNITS.put(
        "{ node(id: \"partnership-p7\") { ... on Partnership { participants { organisation { id } } } } }",
        1.0 + ORGANISATIONS_EACH);
    UNITS.put(
        "{ nodes(ids: [\"partnership-p1\", \"partnership-p2\", \"organisation-o3\"]) { id } }",
        3.0);
    UNITS.put("{ entryByExternalId(register: WIKIDATA, value: \"Q7\") { id } }", 2.0);
    UNITS.put("{ changes(first: 50) { edges { node { id kind at } } } }", 2.0);
    UNITS.put(
        "{ changes(first: 5, since: \"2026-01-01T00:00:30Z\") { edges { node { entry { id } } } } }",
        6.0);
  }

  @Test
  void costsTheSameAt100EntriesAndAt10000() {
    var few = measured(FEW);
    assertThat(few).containsExactlyEntriesOf(UNITS);
    assertThat(measured(MANY)).containsExactlyEntriesOf(few);
  }

  @Test
  void metersEveryQueryOfTheDirectory() {
    var others = List.of("currentEdition", "edition", "editions", "resultBundle");
    var answer =
        ask(new TestAward().browser(Room.PUBLIC), "{ __schema { queryType { fields { name } } } }");
    assertThat(
            answer
                .data("__schema", "queryType", "fields")
                .valueStream()
                .map(f -> f.path("name").asString()))
        .filteredOn(name -> !others.contains(name))
        .allSatisfy(
            name ->
                assertThat(UNITS.keySet()).anyMatch(query -> query.startsWith("{ " + name + "(")));
  }

  private static Map<String, Double> measured(int entries) {
    var meter = new CapacityMeter();
    var award = new TestAward(meter);
    fill(award.bean(Storage.class), entries);
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
    return units;
  }

  private static TestBrowser.Answer ask(TestBrowser browser, String query) {
    return browser.post(JsonMapper.shared().writeValueAsString(Map.of("query", query)));
  }

  /**
   * Half partnerships, half organisations, each with its change; one with an id of another
   * register.
   */
  private static void fill(Storage storage, int entries) {
    var partnerships = storage.table(TableOf.DIRECTORY, PartnershipItem.SCHEMA);
    var organisations = storage.table(TableOf.DIRECTORY, OrganisationItem.SCHEMA);
    var changes = storage.table(TableOf.DIRECTORY, ChangeItem.SCHEMA);
    var owners = storage.table(TableOf.DIRECTORY, ExternalIdItem.SCHEMA);
    int half = entries / 2;
    write(
        storage,
        organisations,
        OrganisationItem.class,
        IntStream.range(0, half).mapToObj(i -> OrganisationItem.of(organisation(i))).toList());
    write(
        storage,
        partnerships,
        PartnershipItem.class,
        IntStream.range(0, half).mapToObj(i -> PartnershipItem.of(partnership(i, half))).toList());
    write(
        storage,
        owners,
        ExternalIdItem.class,
        List.of(ExternalIdItem.of(wikidata(ASKED_FOR), id("partnership-p" + ASKED_FOR))));
    write(
        storage,
        changes,
        ChangeItem.class,
        IntStream.range(0, entries).mapToObj(i -> change(i, half)).toList());
  }

  /** A hundred to a transaction, which the embedded store flushes once. */
  private static <T> void write(
      Storage storage, DynamoDbTable<T> table, Class<T> type, List<T> items) {
    for (int from = 0; from < items.size(); from += BATCH) {
      var batch = TransactWriteItemsEnhancedRequest.builder();
      for (var item : items.subList(from, Math.min(from + BATCH, items.size()))) {
        batch.addPutItem(table, TransactPutItemEnhancedRequest.builder(type).item(item).build());
      }
      storage.client().transactWriteItems(batch.build());
    }
  }

  private static String id(String words) {
    return EntryId.read(words).orElseThrow();
  }

  private static ExternalId wikidata(int number) {
    return new ExternalId(ExternalId.Register.WIKIDATA, "Q" + (number + 1));
  }

  private static ChangeItem change(int number, int half) {
    var entry =
        number < half ? id("organisation-o" + number) : id("partnership-p" + (number - half));
    var at = TestAward.START.minusSeconds(100_000).plusSeconds(number);
    return ChangeItem.of(new Change(entry, Change.Kind.ADDED, null, at), number + 1);
  }

  private static Organisation organisation(int number) {
    return new Organisation(
        id("organisation-o" + number),
        Naming.of(LocalizedText.english("Ferry company " + number), Language.EN),
        OrganisationKind.PRIVATE,
        List.of(Industry.H),
        "KE",
        List.of(),
        List.of(),
        List.of(Source.ofAll("A page", null, "https://example.org/" + number)),
        History.added(TestAward.START));
  }

  private static Partnership partnership(int number, int organisations) {
    return new Partnership(
        id("partnership-p" + number),
        Naming.of(LocalizedText.english("Ferries against trafficking " + number), Language.EN),
        LocalizedText.english("Crews of ferries learn to look out for victims."),
        PartnershipKind.TRAINING,
        List.of(Theme.PREVENTION),
        List.of(Industry.H),
        List.of("KE"),
        new PartialDate("2010"),
        null,
        IntStream.range(0, ORGANISATIONS_EACH)
            .mapToObj(
                i ->
                    new Participant(
                        OrganisationRole.PARTNER,
                        id("organisation-o" + (number + i) % organisations),
                        List.of()))
            .toList(),
        List.of(),
        List.of(wikidata(number)),
        List.of(Source.ofAll("A page", null, "https://example.org/" + number)),
        History.added(TestAward.START));
  }
}

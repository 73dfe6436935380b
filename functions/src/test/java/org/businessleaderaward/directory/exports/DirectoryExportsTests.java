package org.businessleaderaward.directory.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.search.DirectoryIndexTests;
import org.businessleaderaward.directory.search.IndexedDirectory;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.ObjectServer;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DirectoryExportsTests {
  private static final Instant LATER = Instant.parse("2026-11-24T12:00:00Z");
  private static final String THINK_TANK = "partnership-india-think-tank-e";
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private IndexedDirectory directory;

  @BeforeEach
  void begin() {
    directory = new IndexedDirectory(folder);
  }

  @Test
  void writesEveryEntryAsALineAndAsARow() throws Exception {
    directory.exports.makeAll();
    var partnerships = new ArrayList<String>();
    directory.entries.eachPartnership(entry -> partnerships.add(entry.id()));
    assertThat(partnerships).hasSizeGreaterThan(20);
    assertThat(lines("partnerships.ndjson"))
        .extracting(line -> line.path("id").asString())
        .isEqualTo(partnerships);
    assertThat(rows("partnerships.csv")).extracting(row -> row.get("id")).isEqualTo(partnerships);
    var organisations = new ArrayList<String>();
    directory.entries.eachOrganisation(entry -> organisations.add(entry.id()));
    assertThat(lines("organisations.ndjson"))
        .extracting(line -> line.path("id").asString())
        .isEqualTo(organisations);
    assertThat(rows("organisations.csv")).extracting(row -> row.get("id")).isEqualTo(organisations);
  }

  @Test
  void givesEachLineTheNamesAndValuesOfTheEntry() throws Exception {
    directory.exports.makeAll();
    var entry = (Partnership) directory.entries.find("partnership-india-think-tank").orElseThrow();
    var line =
        lines("partnerships.ndjson").stream()
            .filter(each -> each.path("id").asString().equals(entry.id()))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("name").path("zh").asString()).isEqualTo(entry.name().in(Language.ZH));
    assertThat(line.path("participants")).hasSameSizeAs(entry.participants());
    assertThat(line.path("sources").path(0).path("paragraph").asInt())
        .isEqualTo(entry.sources().getFirst().paragraph());
    assertThat(line.has("verifiedAt")).isFalse();
  }

  /** Whoever takes the files has what the public room has: nothing is left to be asked for. */
  @Test
  void saysEverythingThatIsOnRecordOfAnEntry() throws Exception {
    var source = Source.ofAll("The participant's page", 7, "https://example.org/participant");
    var others = List.of(new OtherName(OtherName.Kind.FORMER, "Boats", Language.FR));
    var whole = named("partnership-whole", "Ferries");
    directory.put(
        new Partnership(
            whole.id(),
            new Naming(whole.name(), Language.EN, false, others),
            whole.summary(),
            whole.kind(),
            whole.themes(),
            List.of(Industry.H),
            whole.countries(),
            whole.startedOn(),
            whole.endedOn(),
            List.of(
                new Participant(OrganisationRole.HOST, "organisation-unodc-6", List.of(source))),
            List.of(new Relation(Relation.Kind.PART_OF, THINK_TANK, List.of(source))),
            List.of(new ExternalId(ExternalId.Register.WIKIDATA, "Q42")),
            List.of(new Source("A page", null, null, List.of(Source.Statement.SUMMARY))),
            new History(LATER, LATER, LATER, History.Verifier.SECRETARIAT)));
    directory.exports.makeAll();
    var line = only(lines("partnerships.ndjson"), each -> each.path("id").asString(), whole.id());
    var there =
        JSON.readTree(
            """
            {"document": "The participant's page", "paragraph": 7,
             "url": "https://example.org/participant"}""");
    assertThat(line.at("/participants/0/sources/0")).isEqualTo(there);
    assertThat(line.at("/relations/0/sources/0")).isEqualTo(there);
    assertThat(line.at("/relations/0/id").asString()).isEqualTo(THINK_TANK);
    assertThat(line.path("otherNames").toString())
        .isEqualTo("[{\"kind\":\"FORMER\",\"text\":\"Boats\",\"language\":\"FR\"}]");
    assertThat(line.path("externalIds").toString())
        .isEqualTo("[{\"register\":\"WIKIDATA\",\"value\":\"Q42\"}]");
    assertThat(line.path("industries").toString()).isEqualTo("[\"H\"]");
    assertThat(line.at("/sources/0/statements").toString()).isEqualTo("[\"SUMMARY\"]");
    assertThat(line.path("originalLanguage").asString()).isEqualTo("EN");
    assertThat(line.path("nameIsOriginal").asBoolean(true)).isFalse();
    assertThat(line.path("addedAt").asString()).isEqualTo(LATER.toString());
    assertThat(line.path("verifiedBy").asString()).isEqualTo("SECRETARIAT");
    var row = only(rows("partnerships.csv"), each -> each.get("id"), whole.id());
    assertThat(row.get("otherNames")).isEqualTo("FORMER_fr:Boats");
    assertThat(row.get("relations")).isEqualTo("PART_OF:" + THINK_TANK);
    assertThat(row.get("externalIds")).isEqualTo("WIKIDATA:Q42");
    assertThat(row.get("industries")).isEqualTo("H");
    assertThat(row.get("originalLanguage")).isEqualTo("en");
    assertThat(row.get("nameIsOriginal")).isEqualTo("false");
    assertThat(row.get("addedAt")).isEqualTo(LATER.toString());
    assertThat(row.get("verifiedBy")).isEqualTo("SECRETARIAT");
  }

  @Test
  void saysWhereAnOrganisationSitsAndHowFarAPartnershipReaches() throws Exception {
    directory.put(
        new Organisation(
            EntryId.read("organisation-placed").orElseThrow(),
            Naming.of(LocalizedText.english("Placed"), Language.EN),
            OrganisationKind.PRIVATE,
            List.of(),
            "AT",
            "Wien",
            "https://placed.example/",
            List.of(),
            List.of(),
            List.of(Source.ofAll("A page", null, null)),
            History.added(LATER)));
    directory.put(named("partnership-somewhere", "Somewhere"));
    directory.exports.makeAll();
    var placed = EntryId.read("organisation-placed").orElseThrow();
    var line = only(lines("organisations.ndjson"), each -> each.path("id").asString(), placed);
    assertThat(line.path("place").asString()).isEqualTo("Wien");
    assertThat(line.path("websiteUrl").asString()).isEqualTo("https://placed.example/");
    var row = only(rows("organisations.csv"), each -> each.get("id"), placed);
    assertThat(row.get("place")).isEqualTo("Wien");
    assertThat(row.get("websiteUrl")).isEqualTo("https://placed.example/");
    var somewhere = EntryId.read("partnership-somewhere").orElseThrow();
    assertThat(
            only(lines("partnerships.ndjson"), each -> each.path("id").asString(), somewhere)
                .path("reach")
                .asString())
        .isEqualTo("COUNTRIES");
    assertThat(only(rows("partnerships.csv"), each -> each.get("id"), somewhere).get("reach"))
        .isEqualTo("COUNTRIES");
  }

  private static <T> T only(List<T> all, Function<T, String> id, String wanted) {
    return all.stream().filter(each -> id.apply(each).equals(wanted)).findFirst().orElseThrow();
  }

  @Test
  void describesEachFileWithItsLengthChecksumRowsAndColumns() throws Exception {
    directory.exports.makeAll();
    var descriptor = JSON.readTree(text("datapackage.json"));
    assertThat(descriptor.path("profile").asString()).isEqualTo("data-package");
    assertThat(descriptor.path("resources")).hasSize(9);
    assertThat(descriptor.path("version").asString()).matches("1[.]0[.]0[+][0-9]{8}T[0-9]{6}Z");
    assertThat(descriptor.at("/licenses/0/path").asString())
        .isEqualTo("https://licence.example/by/4.0/");
    for (var resource : descriptor.path("resources")) {
      var path = resource.path("path").asString();
      assertThat(path).startsWith("https://award.example/data/");
      var name = path.substring(path.lastIndexOf('/') + 1);
      assertThat(resource.path("name").asString()).matches("[a-z0-9-]+");
      assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file(name)));
      assertThat(resource.path("hash").asString()).isEqualTo("sha256:" + sha256(name));
      if (name.endsWith(".csv")) {
        var columns = resource.path("schema").path("fields");
        assertThat(columns.valueStream().map(field -> field.path("name").asString()))
            .containsExactlyElementsOf(header(name));
        assertThat(resource.path("rowCount").asInt()).isEqualTo(rows(name).size());
      }
    }
    assertThat(text("SHA256SUMS").lines())
        .hasSize(9)
        .allSatisfy(
            line -> assertThat(line.substring(0, 64)).isEqualTo(sha256(line.substring(66))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"https://example.org\")",
        "+1",
        "-1+1",
        "@SUM(1)",
        "\t1",
        "\uFF1D1"
      })
  void row47NeutralisesWhatASpreadsheetWouldCompute(String formula) throws Exception {
    directory.put(named("partnership-formula", formula));
    directory.exports.makeAll();
    var row =
        rows("partnerships.csv").stream()
            .filter(each -> each.get("id").startsWith("partnership-formula-"))
            .findFirst()
            .orElseThrow();
    assertThat(row.get("name_en")).isEqualTo("'" + formula);
    assertThat(row.get("summary_en")).isEqualTo("'" + formula);
    assertThat(lines("partnerships.ndjson"))
        .anyMatch(line -> line.path("name").path("en").asString().equals(formula));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "سفن ضد الاتجار",
        "反对贩运，渡轮",
        "Паромы \"против\" торговли",
        "e\u0301 \uD83D\uDEA2 \u202Babc\u202C",
        "a,b\r\nc;\"d\""
      })
  void row50KeepsTextOfAnyScriptExactly(String name) throws Exception {
    directory.put(named("partnership-any-script", name));
    directory.exports.makeAll();
    assertThat(rows("partnerships.csv")).anyMatch(row -> row.get("name_en").equals(name));
    assertThat(lines("partnerships.ndjson"))
        .anyMatch(line -> line.path("name").path("en").asString().equals(name));
  }

  @Test
  void row66FeedsNoNameThatTurnsWhatComesAfterIt() throws Exception {
    directory.put(named("partnership-turned", "Turned \u202Eyrotcerid\u200B"));
    directory.exports.makeFeed();
    assertThat(text("changes.atom"))
        .contains("<title>Turned yrotcerid</title>")
        .doesNotContain("\u202E", "\u200B");
  }

  @Test
  void feedsTheNewestChangesFirst() throws Exception {
    directory.put(named("partnership-zanzibar", "Zanzibar ferries"));
    directory.exports.makeFeed();
    var feed = feed();
    var entries = feed.getElementsByTagName("entry");
    assertThat(entries.getLength()).isBetween(2, ChangesFeed.LENGTH);
    assertThat(feed.getElementsByTagName("updated").item(0).getTextContent())
        .isEqualTo(LATER.toString());
    assertThat(entries.item(0).getTextContent()).contains("Zanzibar ferries");
    assertThat(text("changes.atom"))
        .contains(
            "hreflang=\"ar\" href=\"https://award.example/ar/directory/"
                + EntryId.read("partnership-zanzibar").orElseThrow()
                + "/\"");
  }

  @Test
  void tellsInTheFeedWhatWasTakenOutAndWhy() throws Exception {
    directory.put(named("partnership-zanzibar", "Zanzibar ferries"));
    var id = EntryId.read("partnership-zanzibar").orElseThrow();
    directory.withdraw(id);
    directory.exports.makeFeed();
    var gone = feed().getElementsByTagName("at:deleted-entry");
    assertThat(gone.getLength()).isEqualTo(1);
    var tombstone = (org.w3c.dom.Element) gone.item(0);
    assertThat(tombstone.getAttribute("ref"))
        .isEqualTo("https://award.example/en/directory/" + id + "/");
    assertThat(tombstone.getAttribute("when")).isEqualTo(LATER.plusSeconds(60).toString());
    assertThat(tombstone.getTextContent()).isEqualTo("WITHDRAWN ON_REQUEST");
    assertThat(feed().getElementsByTagName("updated").item(0).getTextContent())
        .as("it is a change, too")
        .isEqualTo(LATER.plusSeconds(60).toString());
    assertThat(text("changes.atom")).doesNotContain("Zanzibar ferries");
  }

  @Test
  void row48ShowsMarkupInTheFeedAsText() throws Exception {
    var hostile = "</title><script>alert(1)</script> & \u0001";
    directory.put(named("partnership-hostile", hostile));
    directory.exports.makeFeed();
    assertThat(feed().getElementsByTagName("script").getLength()).isZero();
    assertThat(feed().getElementsByTagName("title").item(1).getTextContent())
        .isEqualTo("</title><script>alert(1)</script> & \uFFFD");
  }

  @Test
  void putsTheSameIntoABucketUnderTheEdgesAddresses() throws Exception {
    try (var bucket = new ObjectServer()) {
      var store = new S3ExportStore(bucket.buckets(), ObjectServer.BUCKET);
      var path = folder.resolve("a.csv");
      Files.writeString(path, "id\r\n1\r\n");
      store.put(ExportFile.of(path, "text/csv"));
      Files.writeString(path, "id\r\n2\r\n");
      store.put(ExportFile.of(path, "text/csv"));
      assertThat(bucket.objects()).containsOnlyKeys("data/a.csv");
      var stored = java.util.Objects.requireNonNull(bucket.objects().get("data/a.csv"));
      assertThat(new String(stored.bytes(), UTF_8)).isEqualTo("id\r\n2\r\n");
      assertThat(stored.contentType()).isEqualTo("text/csv");
    }
  }

  @Test
  void letsTheSecretariatWishForExportsAndNobodyElse() {
    var award = new TestAward();
    assertThat(award.browser(Room.SECRETARIAT).send("ExportDirectory", Map.of()).error())
        .isEqualTo("UNAUTHENTICATED");
    var member =
        award.put(
            Person.newcomer(
                Role.SECRETARIAT, "edition-2026", "Rita", "rita@example.org", Language.EN));
    var answer = award.enter(Room.SECRETARIAT, member.id()).send("ExportDirectory", Map.of());
    assertThat(answer.data("exportDirectory", "wished").asBoolean()).isTrue();
    assertThat(award.dump(TableOf.DIRECTORY))
        .anyMatch(
            item ->
                java.util.Objects.requireNonNull(item.get("pk")).s().equals("EXPORT#directory"));
    assertThat(award.dump(TableOf.AUDIT).toString()).contains("EXPORT_WISHED");
  }

  @Test
  void exportsWhatTheWishFindsWhenTheWorkerHearsOfIt() throws Exception {
    directory.worker().apply(DirectoryIndexTests.event("EXPORT#directory"));
    assertThat(lines("partnerships.ndjson")).isNotEmpty();
  }

  private static Partnership named(String id, String name) {
    return new Partnership(
        EntryId.read(id).orElseThrow(),
        Naming.of(LocalizedText.english(name), Language.EN),
        LocalizedText.english(name),
        PartnershipKind.CAMPAIGN,
        List.of(Theme.PREVENTION),
        List.of(),
        List.of("TZ"),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(Source.ofAll("example.org", null, "https://example.org/page")),
        History.added(LATER));
  }

  private Path file(String name) {
    return folder.resolve("data").resolve(name);
  }

  private List<String> header(String name) throws IOException {
    return List.of(text(name).lines().findFirst().orElseThrow().split(","));
  }

  private String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  private List<JsonNode> lines(String name) throws IOException {
    return text(name).lines().map(JSON::readTree).toList();
  }

  private List<CSVRecord> rows(String name) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text(name)))) {
      return parser.getRecords();
    }
  }

  private String sha256(String name) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(name)));
    return HexFormat.of().formatHex(digest);
  }

  private Document feed() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text("changes.atom"))));
  }
}

package org.businessleaderaward.directory.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.IndexWorker;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.directory.search.DirectoryIndexTests;
import org.businessleaderaward.directory.search.IndexedDirectory;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.TableOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntryPagesTests {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant LATER = Instant.parse("2026-11-24T12:00:00Z");
  private static final String HOSTILE =
      "\"'`><script>alert(1)</script><!--{{name}}{{{linked}}}<img src=x onerror=alert(1)>&lt;\u2028";
  private static final String FERRIES = EntryId.read("partnership-zanzibar").orElseThrow();
  private static final String LINES = EntryId.read("organisation-zanzibar-lines").orElseThrow();
  private static final String COACHES = "organisation-eurolines-l";
  private static final String THINK_TANK = "partnership-india-think-tank-e";
  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"[^\"]*\"[^>]*>(.*?)</script>", Pattern.DOTALL);

  @TempDir private Path folder;
  private IndexedDirectory directory;

  @BeforeEach
  void begin() {
    directory = new IndexedDirectory(folder);
    EntryTemplates.write(folder.resolve("templates"));
  }

  @Test
  void areThereInEveryLanguageAsSoonAsAnEntryIsPublished() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries against trafficking"));
    for (var language : Language.values()) {
      assertThat(page(language, FERRIES))
          .contains("<h1", "Ferries against trafficking", "A &lt;Tanzania&gt;", "Zanzibar Lines")
          .contains("CAMPAIGN", "PREVENTION", "from ٢٠٠٩", "<a href=\"https://example.org/page\">");
      assertThat(page(language, LINES)).contains("Zanzibar Lines", "PARTNER");
    }
    assertThat(file("sitemap-entries-newest.xml"))
        .contains("<loc>https://award.example/ar/directory/" + FERRIES + "/</loc>");
    directory.worker().apply(DirectoryIndexTests.event(directory.changes()));
    assertThat(Files.readString(folder.resolve("data/changes.atom"))).contains(FERRIES);
  }

  @Test
  void sayInWhichLanguageTheyAreWhereItIsNotTheReaders() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    assertThat(page(Language.AR, FERRIES)).contains("<h1 lang=\"en\" dir=\"auto\">Ferries</h1>");
    assertThat(page(Language.EN, FERRIES)).contains("<h1>Ferries</h1>");
  }

  @Test
  void nameADocumentOnceWithAllOfItsParagraphs() throws IOException {
    var ferries = ferries("Ferries");
    var sources =
        List.of(
            ferries.sources().getFirst(),
            Source.ofAll("Elsewhere", 3, null),
            Source.ofAll("Ferries", 15, "https://example.org/page"));
    publish(another(1, sources));
    var id = another(1, sources).id();
    assertThat(page(Language.EN, id).replaceAll("\\s+", " "))
        .contains(
            "<a href=\"https://example.org/page\">Ferries</a> · two ١٢ + ١٥",
            "<cite>Elsewhere</cite> · one ٣")
        .containsOnlyOnce("href=\"https://example.org/page\"");
  }

  @Test
  void sayWhatIsAsReportedUntilSomebodyCheckedIt() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    assertThat(page(Language.EN, FERRIES)).contains("<small>as reported</small>");
    assertThat(page(Language.EN, LINES)).doesNotContain("as reported");
  }

  @Test
  void sayOfWhichIndustriesEntriesAreWhereThatIsKnown() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    assertThat(page(Language.EN, FERRIES)).contains("<u>H · I</u>");
    assertThat(page(Language.EN, LINES)).doesNotContain("<u>");
    assertThat(answer(page(Language.EN, FERRIES)).at("/industries/1").stringValue()).isEqualTo("I");
  }

  @Test
  void sayWhatElseEntriesAreCalled() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    assertThat(page(Language.EN, FERRIES))
        .contains("<dd>FAT</dd>", "<dd lang=\"fr\" dir=\"auto\">once Ferries</dd>");
    assertThat(page(Language.EN, LINES))
        .contains("<dd lang=\"fr\" dir=\"auto\">once Zanzibar Lines</dd>")
        .doesNotContain("<dd>ZL</dd>");
  }

  /** Every text that somebody can write, in one entry: as text it is shown, as markup nothing. */
  @Test
  void row48LetNoTextOfAPartnershipBecomeMarkup() throws IOException {
    publish(lines(HOSTILE), ferries(HOSTILE));
    for (var language : Language.values()) {
      var page = page(language, FERRIES);
      isHarmless(page);
      var answer = answer(page);
      assertThat(answer.path("name").stringValue()).isEqualTo(HOSTILE);
      assertThat(answer.path("summary").stringValue()).isEqualTo(HOSTILE);
      assertThat(answer.at("/participants/0/organisation/name").stringValue()).isEqualTo(HOSTILE);
      assertThat(answer.at("/otherNames/1/text").stringValue()).isEqualTo(HOSTILE);
      assertThat(answer.at("/sources/0/document").stringValue()).isEqualTo(HOSTILE);
      assertThat(linked(page).path("description").stringValue()).isEqualTo(HOSTILE);
    }
  }

  @Test
  void row48LetNoTextOfAnOrganisationBecomeMarkup() throws IOException {
    publish(lines(HOSTILE), ferries(HOSTILE));
    for (var language : Language.values()) {
      var page = page(language, LINES);
      isHarmless(page);
      var answer = answer(page);
      assertThat(answer.path("place").stringValue()).isEqualTo(HOSTILE);
      assertThat(answer.at("/otherNames/2/text").stringValue()).isEqualTo(HOSTILE);
      assertThat(answer.at("/partnerships/0/name").stringValue()).isEqualTo(HOSTILE);
      assertThat(linked(page).path("location").stringValue()).isEqualTo(HOSTILE);
    }
  }

  /** A reader's click runs nothing, whoever wrote the address. */
  @Test
  void linkToNoAddressThatIsNoPage() throws IOException {
    var lines = lines("Lines");
    publish(
        new Organisation(
            LINES,
            lines.naming(),
            lines.kind(),
            List.of(),
            "TZ",
            "Stone Town",
            "javascript:alert(1)",
            List.of(),
            List.of(),
            List.of(Source.ofAll("A page", null, "JaVaScRiPt:alert(1)")),
            lines.history()));
    assertThat(page(Language.EN, LINES).replaceAll("(?s)<script.*?</script>", ""))
        .contains("Stone Town", "<cite>A page</cite>")
        .doesNotContainIgnoringCase("javascript:");
  }

  @Test
  void areLinkedDataAsSchemaOrgKnowsThem() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    assertThat(linked(page(Language.FR, FERRIES)))
        .isEqualTo(
            JSON.readTree(
                """
                {"@context": "https://schema.org",
                 "@id": "https://award.example/en/directory/%1$s/",
                 "identifier": "%1$s",
                 "url": "https://award.example/fr/directory/%1$s/",
                 "name": "Ferries", "alternateName": [],
                 "subjectOf": [{"@type": "CreativeWork", "name": "Ferries", "pagination": "§ 12",
                   "url": "https://example.org/page"}],
                 "mainEntityOfPage": {"@type": "WebPage",
                   "@id": "https://award.example/fr/directory/%1$s/", "inLanguage": "fr",
                   "dateModified": "2026-11-24T12:00:00Z",
                   "license": "https://licence.example/by/4.0/",
                   "isPartOf": {"@id": "https://award.example/en/developers/#files"}},
                 "@type": "Project", "description": "Ferries", "keywords": ["prevention"],
                 "areaServed": [{"@type": "Country", "identifier": "TZ"}],
                 "foundingDate": "2009", "dissolutionDate": "2010-05",
                 "member": [{"@type": "Organization", "@id": "https://award.example/en/directory/%2$s/",
                   "name": "Zanzibar Lines", "alternateName": "ZL",
                   "address": {"@type": "PostalAddress", "addressCountry": "TZ"}}]}
                """
                    .formatted(FERRIES, LINES)));
    var organisation = linked(page(Language.FR, LINES));
    assertThat(organisation.path("sameAs").values().stream().map(JsonNode::stringValue))
        .containsExactly("https://example.org/lines", "https://register.example/Q42");
    assertThat(organisation.path("alternateName").toString()).isEqualTo("[\"ZL\"]");
  }

  @Test
  void leadToWhatAnEntryWasMergedIntoAndComeBack() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    var from = directory.entries.find(FERRIES).orElseThrow();
    var into = directory.entries.find(THINK_TANK).orElseThrow();
    var merging = into.history().updatedAt().plusSeconds(9);
    var intoAfter = into.withHistory(into.history().updated(merging));
    directory.commit(set -> directory.writes.merge(set, from, into, intoAfter, merging));
    changed(FERRIES, THINK_TANK);
    for (var language : Language.values()) {
      var at = language.tag() + "/directory/";
      assertThat(file(at + FERRIES + "/" + FolderPageFiles.MOVED))
          .isEqualTo("/" + at + THINK_TANK + "/");
      assertThat(pages().resolve(at + FERRIES + "/index.html")).doesNotExist();
      var answer = JSON.readTree(file(at + FERRIES + "/entry.json"));
      assertThat(answer.path("__typename").stringValue()).isEqualTo("RemovedEntry");
      assertThat(answer.at("/mergedInto/id").stringValue()).isEqualTo(THINK_TANK);
    }
    var merged = directory.entries.item(FERRIES).orElseThrow();
    var now = directory.entries.find(THINK_TANK).orElseThrow();
    var undoing = merging.plusSeconds(1);
    var back = now.withHistory(now.history().updated(undoing));
    directory.commit(set -> directory.writes.undoMerge(set, merged, now, back, undoing));
    changed(FERRIES, THINK_TANK);
    assertThat(page(Language.EN, FERRIES)).contains("<h1>Ferries</h1>");
    assertThat(pages().resolve("en/directory/" + FERRIES + "/" + FolderPageFiles.MOVED))
        .doesNotExist();
  }

  @Test
  void sayOfAWithdrawnEntryThatAndNothingThatItSaid() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    directory.withdraw(FERRIES);
    changed(FERRIES);
    for (var language : Language.values()) {
      var at = language.tag() + "/directory/" + FERRIES + "/";
      assertThat(file(at + FolderPageFiles.GONE))
          .contains("gone " + FERRIES, "ON_REQUEST")
          .doesNotContain("Ferries");
      assertThat(file(at + "entry.json")).contains("ON_REQUEST").doesNotContain("Ferries");
      assertThat(pages().resolve(at + "index.html")).doesNotExist();
      assertThat(page(language, LINES)).contains("none").doesNotContain(FERRIES);
    }
  }

  @Test
  void areWrittenAnewWhereTheyNameAnotherThatHasChanged() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    directory.put(lines("Lines of the Sea"));
    changed(LINES);
    assertThat(page(Language.RU, FERRIES)).contains("Lines of the Sea");
  }

  @Test
  void areAllWrittenInTheNight() throws IOException {
    directory.put(lines("Zanzibar Lines"));
    directory.put(ferries("Ferries"));
    directory.withdraw("partnership-luxor-forum-i");
    directory.worker().apply(new DynamodbEvent());
    assertThat(page(Language.ZH, FERRIES)).contains("Ferries");
    assertThat(file("zh/directory/partnership-luxor-forum-i/" + FolderPageFiles.GONE)).isNotEmpty();
    assertThat(file("sitemap-entries.xml"))
        .contains(
            "<loc>https://award.example/sitemap-entries-1.xml</loc>",
            "<loc>https://award.example/sitemap-entries-newest.xml</loc>");
    assertThat(file("sitemap-entries-1.xml"))
        .contains("/fr/directory/" + FERRIES + "/</loc>", "hreflang=\"x-default\"")
        .doesNotContain("luxor-forum");
  }

  /** Without a new site, the night has nothing to do to a page that nobody changed. */
  @Test
  void areAllWrittenInTheNightOnlyWithOtherTemplatesThanBefore() throws IOException {
    directory.worker().apply(new DynamodbEvent());
    var old = pages().resolve("en/directory/partnership-zanzibar-0/index.html");
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    for (int i = 0; i < 210; i++) {
      directory.put(another(i));
    }
    Files.writeString(old, "as it was");
    directory.worker().apply(new DynamodbEvent());
    assertThat(old).hasContent("as it was");
    assertThat(page(Language.EN, another(209).id())).contains("Another 209");
    assertThat(file("sitemap-entries-1.xml")).contains(another(0).id());
    var template = folder.resolve("templates/en.json");
    Files.writeString(template, Files.readString(template).replace("<h1", "<h1 id=new"));
    directory.worker().apply(new DynamodbEvent());
    assertThat(page(Language.EN, FERRIES)).contains("<h1 id=new>Ferries");
    assertThat(page(Language.EN, another(0).id())).contains("<h1 id=new>Another 0");
  }

  /** More of them than one run can write: each has the next begin, by the table's stream. */
  @Test
  void areAllWrittenByAsManyRunsAsItTakes() throws IOException {
    var worker = worker(1);
    directory.withdraw("partnership-luxor-forum-i");
    for (int i = 0; i < 150; i++) {
      directory.put(another(i));
    }
    worker.apply(new DynamodbEvent());
    assertThat(pages().resolve(".templates")).doesNotExist();
    // The last to have changed are written by each night's run.
    assertThat(file("en/directory/" + another(149).id() + "/index.html")).isNotEmpty();
    int runs = runs(worker);
    assertThat(runs).isGreaterThan(1);
    for (var id : allOnRecord()) {
      assertThat(pages().resolve("ru/directory/" + id + "/entry.json")).as(id).exists();
    }
    assertThat(pages().resolve(".templates")).exists();
    worker.apply(DirectoryIndexTests.event(DirectoryKeys.PAGES));
    assertThat(places()).isEmpty();
  }

  /** What one run has written is not written again by the next, whether that was ended or not. */
  @Test
  void areGoneOnWithWhereARunHasStopped() throws IOException {
    var worker = worker(1);
    for (int i = 0; i < 250; i++) {
      directory.put(another(i));
    }
    worker.apply(new DynamodbEvent());
    var written = pages().resolve("en/directory/" + THINK_TANK + "/index.html");
    assertThat(written).exists();
    Files.writeString(written, "as it was");
    runs(worker(1));
    assertThat(written).hasContent("as it was");
    assertThat(pages().resolve("en/directory/" + COACHES + "/index.html")).exists();
  }

  /** A site that is built anew meanwhile begins a round of its own, at the first entry. */
  @Test
  void areBegunAnewWithYetOtherTemplates() throws IOException {
    var worker = worker(1);
    for (int i = 0; i < 250; i++) {
      directory.put(another(i));
    }
    worker.apply(new DynamodbEvent());
    var template = folder.resolve("templates/en.json");
    Files.writeString(template, Files.readString(template).replace("<h1", "<h1 id=new"));
    worker.apply(DirectoryIndexTests.event(DirectoryKeys.PAGES));
    worker.apply(new DynamodbEvent());
    runs(worker);
    assertThat(page(Language.EN, THINK_TANK)).contains("<h1 id=new>");
    assertThat(page(Language.EN, another(249).id())).contains("<h1 id=new>");
    Files.writeString(template, Files.readString(template).replace("<h1 id=new", "<h1"));
    worker.apply(new DynamodbEvent());
    runs(worker);
    assertThat(page(Language.EN, THINK_TANK)).contains("<h1>");
    assertThat(page(Language.EN, another(249).id())).contains("<h1>");
  }

  private IndexWorker worker(int batchesAtOnce) {
    var round = new Round(directory.storage, batchesAtOnce);
    return new IndexWorker(directory.index, directory.exports, directory.pages(round));
  }

  /** Tells the worker of each place that it writes, as the stream does, until it writes none. */
  private int runs(IndexWorker worker) {
    int runs = 0;
    var told = "";
    for (var place = places(); !place.isEmpty() && !place.equals(told); place = places()) {
      told = place;
      worker.apply(DirectoryIndexTests.event(DirectoryKeys.PAGES));
      runs++;
    }
    assertThat(places()).isEmpty();
    return runs;
  }

  private String places() {
    var key = DirectoryKeys.key(DirectoryKeys.PAGES);
    var item =
        directory
            .storage
            .table(TableOf.DIRECTORY, RoundItem.SCHEMA)
            .getItem(r -> r.key(key).consistentRead(true));
    return item == null ? "" : item.place;
  }

  private List<String> allOnRecord() {
    var ids = new ArrayList<String>();
    directory.entries.eachPartnership(entry -> ids.add(entry.id()));
    directory.entries.eachOrganisation(entry -> ids.add(entry.id()));
    directory.entries.eachRemoved(gone -> ids.add(gone.id()));
    return ids;
  }

  @Test
  void areWrittenThoughAnotherCannotBe() throws IOException {
    var template = folder.resolve("templates/fr.json");
    Files.writeString(
        template, Files.readString(template).replace("\"CAMPAIGN\":\"CAMPAIGN\",", ""));
    directory.put(lines("Zanzibar Lines"));
    directory.put(ferries("Ferries"));
    assertThatThrownBy(() -> directory.worker().apply(new DynamodbEvent()))
        .hasMessageContaining(FERRIES);
    assertThat(page(Language.EN, THINK_TANK)).contains("Think tank");
    assertThat(file("sitemap-entries-1.xml")).contains(FERRIES);
    assertThat(folder.resolve("data/partnerships.ndjson")).exists();
  }

  /** What is on record there is the id of the one that was merged. */
  @Test
  void nameNoWithdrawnPartnershipOfAnOrganisationThatWasMerged() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    var from = directory.entries.find(LINES).orElseThrow();
    var into = directory.entries.find(COACHES).orElseThrow();
    var merging = into.history().updatedAt().plusSeconds(9);
    var intoAfter = into.withHistory(into.history().updated(merging));
    directory.commit(set -> directory.writes.merge(set, from, into, intoAfter, merging));
    changed(LINES, COACHES);
    assertThat(page(Language.EN, COACHES)).contains(FERRIES);
    directory.withdraw(FERRIES);
    changed(FERRIES);
    assertThat(page(Language.EN, COACHES)).doesNotContain(FERRIES, "Ferries");
  }

  @Test
  void nameNoWithdrawnEntryAsARelation() throws IOException {
    publish(lines("Zanzibar Lines"), ferries("Ferries"));
    assertThat(page(Language.EN, FERRIES)).contains("FOLLOWS: Think tank");
    directory.withdraw(THINK_TANK);
    changed(THINK_TANK);
    assertThat(page(Language.EN, FERRIES)).contains("FOLLOWS: " + THINK_TANK);
  }

  private static Partnership another(int number) {
    return another(number, ferries("Another").sources());
  }

  private static Partnership another(int number, List<Source> sources) {
    var ferries = ferries("Another " + number);
    return new Partnership(
        EntryId.read("partnership-another-" + (1000 + number)).orElseThrow(),
        ferries.naming(),
        ferries.summary(),
        ferries.kind(),
        ferries.themes(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        sources,
        History.added(LATER.plusSeconds(100 + number)));
  }

  @Test
  void areNotWrittenBeforeThereIsASite() throws IOException {
    Files.delete(folder.resolve("templates/zh.json"));
    publish(lines("Zanzibar Lines"));
    assertThat(pages()).doesNotExist();
  }

  private void publish(Entry... entries) {
    for (var entry : entries) {
      directory.put(entry);
      changed(entry.id());
    }
  }

  private void changed(String... ids) {
    for (var id : ids) {
      var sort = id.startsWith("partnership") ? "PARTNERSHIP#" : "ORGANISATION#";
      directory.worker().apply(DirectoryIndexTests.event(sort + EntryId.words(id)));
    }
  }

  private Path pages() {
    return folder.resolve("pages");
  }

  private String file(String path) throws IOException {
    return Files.readString(pages().resolve(path));
  }

  private String page(Language language, String id) throws IOException {
    return file(language.tag() + "/directory/" + id + "/index.html");
  }

  private static void isHarmless(String page) {
    assertThat(SCRIPT.matcher(page).results()).hasSize(2);
    assertThat(SCRIPT.matcher(page).replaceAll(""))
        .doesNotContain("<script", "<img", "<!--", "\"'`")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--{{name}}{{{linked}}}&lt;img")
        .doesNotContainPattern("(href|lang|datetime|content)=\"[^\"]*[<>][^\"]*\"");
    for (var script : SCRIPT.matcher(page).results().toList()) {
      assertThat(script.group(1)).doesNotContain("<", ">");
    }
  }

  private static JsonNode linked(String page) {
    return JSON.readTree(script(page, 0));
  }

  private static JsonNode answer(String page) {
    return JSON.readTree(JSON.readTree(script(page, 1)).required("body").stringValue());
  }

  private static String script(String page, int which) {
    return SCRIPT.matcher(page).results().toList().get(which).group(1);
  }

  /** What an address or an acronym has besides, if the text is hostile. */
  private static String tail(String text) {
    return text.equals(HOSTILE) ? HOSTILE : "";
  }

  private static Partnership ferries(String text) {
    return new Partnership(
        FERRIES,
        Naming.of(LocalizedText.english(text), Language.EN)
            .with(
                List.of(
                    OtherName.acronym("FAT" + tail(text)),
                    new OtherName(OtherName.Kind.FORMER, text, Language.FR))),
        LocalizedText.english(text),
        PartnershipKind.CAMPAIGN,
        List.of(Theme.PREVENTION),
        List.of(Industry.H, Industry.I),
        List.of("TZ"),
        new PartialDate("2009"),
        new PartialDate("2010-05"),
        List.of(new Participant(OrganisationRole.PARTNER, LINES, List.of())),
        List.of(new Relation(Relation.Kind.FOLLOWS, THINK_TANK, List.of())),
        List.of(),
        List.of(Source.ofAll(text, 12, "https://example.org/page" + tail(text))),
        History.added(LATER));
  }

  private static Organisation lines(String text) {
    var others =
        List.of(
            OtherName.acronym("ZL" + tail(text)),
            new OtherName(OtherName.Kind.ALIAS, text, null),
            new OtherName(OtherName.Kind.FORMER, text, Language.FR));
    return new Organisation(
        LINES,
        Naming.of(LocalizedText.english(text), Language.EN).with(others),
        OrganisationKind.PRIVATE,
        List.of(),
        "TZ",
        text,
        "https://example.org/lines" + tail(text),
        List.of(),
        List.of(new ExternalId(ExternalId.Register.WIKIDATA, "Q42")),
        List.of(Source.ofAll(text, null, null)),
        History.added(LATER));
  }
}

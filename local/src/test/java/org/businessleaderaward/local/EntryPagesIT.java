package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.businessleaderaward.directory.IndexWorker;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Participant;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.directory.exports.DataLicence;
import org.businessleaderaward.directory.pages.EntryPages;
import org.businessleaderaward.directory.pages.FolderPageFiles;
import org.businessleaderaward.directory.pages.Neighbours;
import org.businessleaderaward.directory.pages.Round;
import org.businessleaderaward.directory.search.DirectorySearch;
import org.businessleaderaward.directory.search.IndexedDirectory;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.wiring.SiteUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worker's pages beside those that the site's build has made with Svelte, of all entries with
 * which a store begins.
 */
class EntryPagesIT {
  private static final Path BUILD = ProjectRoot.find().resolve("frontend-static/build");
  private static final String HOSTILE =
      "\"'`><script>alert(1)</script><!--{{name}}<img src=x onerror=alert(1)>";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern LINKED = script("application/ld\\+json\"");
  private static final Pattern FETCHED = script("application/json\" data-sveltekit-fetched[^>]*");

  @TempDir private Path folder;

  private static Pattern script(String type) {
    return Pattern.compile("(<script type=\"" + type + ">)(.*?)</script>", Pattern.DOTALL);
  }

  @Test
  void areThoseThatTheBuildMakesInEveryLanguage() throws IOException {
    var directory = new IndexedDirectory(folder);
    var robots = Files.readString(BUILD.resolve("robots.txt"));
    var site = robots.replaceFirst("(?s).*Sitemap: (\\S+)/sitemap\\.xml.*", "$1");
    var pages = folder.resolve("pages");
    var search = new DirectorySearch(directory.current);
    var written =
        new EntryPages(
            directory.entries,
            new Neighbours(directory.entries, directory.current, search, Clock.systemUTC()),
            new Round(directory.storage),
            new FolderPageFiles(pages, BUILD.resolve("entry-templates")),
            new SiteUrl(site),
            new DataLicence(site + "/en/terms/"));
    var worker = new IndexWorker(directory.index, directory.exports, written);
    worker.apply(new DynamodbEvent());
    var ids = new ArrayList<String>();
    directory.entries.eachPartnership(entry -> ids.add(entry.id()));
    directory.entries.eachOrganisation(entry -> ids.add(entry.id()));
    assertThat(ids).hasSizeGreaterThan(60);
    for (var id : ids) {
      for (var language : Language.values()) {
        var page = language.tag() + "/directory/" + id;
        var made = Files.readString(pages.resolve(page).resolve("index.html"));
        var built = Files.readString(BUILD.resolve(page).resolve("index.html"));
        assertThat(read(LINKED, made)).as(page).isEqualTo(read(LINKED, built));
        assertThat(body(read(FETCHED, made))).as(page).isEqualTo(body(read(FETCHED, built)));
        assertThat(tags(made)).as(page).containsExactlyElementsOf(tags(built));
        assertThat(JSON.readTree(Files.readString(pages.resolve(page).resolve("entry.json"))))
            .as(page)
            .isEqualTo(body(read(FETCHED, made)));
      }
    }
    assertThat(List.of(sitemap(pages, ""), sitemap(pages, "-newest")))
        .allSatisfy(text -> assertThat(text).contains(site));
    assertThat(sitemap(pages, "-1"))
        .contains(ids.stream().map(id -> site + "/zh/directory/" + id + "/</loc>").toList());
    letsNoTextBecomeMarkup(directory, worker);
  }

  /** Row 48, with the templates that readers get. */
  private void letsNoTextBecomeMarkup(IndexedDirectory directory, IndexWorker worker)
      throws IOException {
    var at = Instant.parse("2026-11-24T12:00:00Z");
    var sources = List.of(Source.ofAll(HOSTILE, 3, "https://example.org/" + HOSTILE));
    var naming =
        Naming.of(LocalizedText.inEach(_ -> HOSTILE), Language.EN)
            .with(
                List.of(
                    OtherName.acronym(HOSTILE),
                    new OtherName(OtherName.Kind.ALIAS, HOSTILE, Language.FR)));
    var organisation =
        new Organisation(
            EntryId.read("organisation-hostile").orElseThrow(),
            naming,
            OrganisationKind.PRIVATE,
            List.of(),
            "TZ",
            HOSTILE,
            "https://example.org/" + HOSTILE,
            List.of(),
            List.of(),
            sources,
            History.added(at));
    var partnership =
        new Partnership(
            EntryId.read("partnership-hostile").orElseThrow(),
            naming,
            LocalizedText.english(HOSTILE),
            PartnershipKind.CAMPAIGN,
            List.of(),
            List.of(),
            List.of("TZ"),
            null,
            null,
            List.of(new Participant(OrganisationRole.LEAD, organisation.id(), List.of())),
            List.of(),
            List.of(),
            sources,
            History.added(at));
    directory.put(organisation);
    directory.put(partnership);
    worker.apply(new DynamodbEvent());
    for (var language : Language.values()) {
      for (var id : List.of(organisation.id(), partnership.id())) {
        var page = language.tag() + "/directory/" + id + "/index.html";
        var made = Files.readString(folder.resolve("pages").resolve(page));
        var built = BUILD.resolve(language.tag() + "/directory/organisation-unodc-6/index.html");
        assertThat(made.split("<script", -1))
            .as(page)
            .hasSameSizeAs(Files.readString(built).split("<script", -1));
        assertThat(made).as(page).doesNotContain("<img").contains("&lt;img src&#x3D;x");
        assertThat(read(LINKED, made).path("name").stringValue()).isEqualTo(HOSTILE);
        assertThat(body(read(FETCHED, made)).path("name").stringValue()).isEqualTo(HOSTILE);
      }
    }
  }

  private static String sitemap(Path pages, String which) throws IOException {
    return Files.readString(pages.resolve("sitemap-entries" + which + ".xml"));
  }

  private static JsonNode read(Pattern script, String page) {
    var found = script.matcher(page);
    assertThat(found.find()).isTrue();
    return JSON.readTree(found.group(2));
  }

  private static JsonNode body(JsonNode fetched) {
    return JSON.readTree(fetched.required("body").stringValue());
  }

  /** A line for each tag and what follows it. */
  private static List<String> tags(String page) {
    return List.of(markup(page).split("(?=<)"));
  }

  /** Without its data, and with the signs that only one of both escapes as they are. */
  private static String markup(String page) {
    return FETCHED
        .matcher(LINKED.matcher(page).replaceAll("$1"))
        .replaceAll("$1")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x60;", "`")
        .replace("&#x3D;", "=");
  }
}

package org.businessleaderaward.directory.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.businessleaderaward.directory.search.IndexedDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the exports as a database takes them, with their keys. */
class ExportTablesTests {
  private static final String UNODC = "organisation-unodc-6";
  private static final String UNICEF = "organisation-unicef-8";
  private static final String UNIFEM = "organisation-unifem-1";

  @TempDir private Path folder;
  private IndexedDirectory directory;

  @BeforeEach
  void begin() {
    directory = new IndexedDirectory(folder);
  }

  @Test
  void haveEveryPartOfEveryEntryWithItsSources() throws IOException {
    directory.exports.makeAll();
    var participants = new ArrayList<String>();
    var origins = new ArrayList<String>();
    directory.entries.eachPartnership(
        entry -> {
          entry
              .participants()
              .forEach(
                  each -> {
                    participants.add(entry.id() + " " + each.organisation() + " " + each.role());
                    each.sources()
                        .forEach(
                            source ->
                                origins.add(
                                    entry.id()
                                        + " "
                                        + each.organisation()
                                        + "  "
                                        + source.paragraph()));
                  });
          entry
              .sources()
              .forEach(
                  source ->
                      source
                          .statements()
                          .forEach(
                              statement ->
                                  origins.add(
                                      entry.id() + "  " + statement + " " + source.paragraph())));
        });
    assertThat(rows("participants"))
        .extracting(
            row -> row.get("partnership") + " " + row.get("organisation") + " " + row.get("role"))
        .isEqualTo(participants);
    assertThat(origins).anyMatch(origin -> origin.contains("  SUMMARY "));
    assertThat(rows("sources"))
        .extracting(
            row ->
                row.get("partnership")
                    + " "
                    + row.get("participant")
                    + " "
                    + row.get("statement")
                    + " "
                    + row.get("paragraph"))
        .containsAll(origins);
    assertThat(rows("other-names"))
        .anyMatch(
            row ->
                row.get("organisation").equals(UNODC)
                    && row.get("kind").equals("ACRONYM")
                    && row.get("name").equals("UNODC"));
    assertThat(rows("relations")).isNotEmpty();
  }

  /** Also of those that were merged or withdrawn since an entry named them. */
  @Test
  void nameNoRowThatThereIsNot() throws IOException {
    merge(UNIFEM, UNODC);
    directory.withdraw(UNICEF);
    directory.exports.makeAll();
    var resources = JsonMapper.shared().readTree(text("datapackage.json")).path("resources");
    int keys = 0;
    for (var resource : resources) {
      for (var key : resource.at("/schema/foreignKeys")) {
        var named = column(name(resource), key.path("fields").asString());
        var there = column(name(other(resources, key)), key.at("/reference/fields").asString());
        assertThat(there).containsAll(named);
        keys++;
      }
    }
    assertThat(keys).isEqualTo(15);
    assertThat(column("participants.csv", "organisation")).contains(UNODC);
    assertThat(text("participants.csv") + text("partnerships.ndjson") + text("partnerships.csv"))
        .doesNotContain(UNIFEM, UNICEF);
  }

  @Test
  void sayOfAnEntryWhatItSaysWhereNothingIsGone() {
    var successors = new Successors(directory.entries);
    directory.entries.eachPartnership(
        entry -> assertThat(successors.resolved(entry)).isEqualTo(entry));
    directory.entries.eachOrganisation(
        entry -> assertThat(successors.resolved(entry)).isEqualTo(entry));
  }

  @Test
  void areOnTheTermsThatAreSetOrElseOnThoseOfTheSite() {
    var site = new MockEnvironment().withProperty("SITE_URL", "https://award.example/");
    assertThat(DataLicence.of(site).address()).isEqualTo("https://award.example/en/terms/");
    var given = "https://creativecommons.org/licenses/by/4.0/";
    assertThat(DataLicence.of(site.withProperty("DATA_LICENCE", given)).address()).isEqualTo(given);
    for (var wrong : List.of("CC-BY-4.0", "http://example.org/", "https://a b", "https://a/\"")) {
      var environment = site.withProperty("DATA_LICENCE", wrong);
      assertThatThrownBy(() -> DataLicence.of(environment))
          .hasMessageContaining("DATA_LICENCE is not an address");
    }
  }

  private void merge(String from, String into) {
    var gone = directory.entries.find(from).orElseThrow();
    var other = directory.entries.find(into).orElseThrow();
    var at = other.updatedAt().plusSeconds(9);
    directory.commit(
        set ->
            directory.writes.merge(
                set, gone, other, other.withHistory(other.history().updated(at)), at));
  }

  private static JsonNode other(JsonNode resources, JsonNode key) {
    var name = key.at("/reference/resource").asString();
    return resources
        .valueStream()
        .filter(each -> each.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String name(JsonNode resource) {
    var path = resource.path("path").asString();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<String> column(String file, String name) throws IOException {
    return records(file).stream()
        .map(row -> row.get(name))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toList());
  }

  private List<CSVRecord> rows(String table) throws IOException {
    return records(table + ".csv");
  }

  private List<CSVRecord> records(String file) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text(file)))) {
      return parser.getRecords();
    }
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve("data").resolve(name));
  }
}

package org.businessleaderaward.jury.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.jury.domain.CanonicalJson;
import org.junit.jupiter.api.Test;

/**
 * The vectors of {@code docs/record-format}: ours are what this code makes of their inputs, and so
 * are those that the site's code has made.
 */
class VectorsTests {
  private static final Path DOCUMENT = Path.of("../docs/record-format.md");
  private static final Path FOLDER = Path.of("../docs/record-format");

  private static String written(List<VectorCase> cases) {
    return cases.stream()
        .map(one -> CanonicalJson.of(one.whole()))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static List<Map<String, Object>> read(Path file) throws IOException, ParseException {
    return cases(Files.readString(file));
  }

  private static List<Map<String, Object>> cases(String json) throws ParseException {
    var cases = new ArrayList<Map<String, Object>>();
    for (var entry : JSONArrayUtils.parse(json)) {
      var fields = new TreeMap<String, Object>();
      ((Map<?, ?>) entry).forEach((name, value) -> fields.put(name.toString(), value));
      cases.add(fields);
    }
    return cases;
  }

  private static List<String> kinds(List<Map<String, Object>> cases) {
    return cases.stream().map(one -> String.valueOf(one.get("kind"))).distinct().sorted().toList();
  }

  @Test
  void ourVectorsAreWhatThisCodeMakes() throws IOException {
    var made = written(VectorInputs.all());
    // To be copied when the format changes.
    var copy = Files.writeString(Path.of("target/java.json"), made);
    assertThat(Files.readString(FOLDER.resolve("java.json"))).isEqualTo(Files.readString(copy));
  }

  @Test
  void theSitesVectorsAreWhatThisCodeMakes() throws IOException, ParseException {
    var theirs = read(FOLDER.resolve("site.json"));
    assertThat(kinds(theirs)).isEqualTo(kinds(read(FOLDER.resolve("java.json"))));
    assertThat(theirs).allSatisfy(VectorsTests::isReproduced);
  }

  @Test
  void everyKindAndEveryTagHasAVector() throws IOException, ParseException {
    var ours = read(FOLDER.resolve("java.json"));
    assertThat(kinds(ours)).hasSize(19);
    assertThat(ours.stream().map(one -> String.valueOf(one.get("tag"))).toList())
        .containsAll(Stream.of(Tag.values()).map(Tag::text).toList());
  }

  @Test
  void refusedBallotsSayWhatTheyWereMadeWith() throws IOException, ParseException {
    for (var file : List.of("java.json", "site.json")) {
      assertThat(read(FOLDER.resolve(file)))
          .filteredOn(one -> List.of("ballot", "opened").contains(one.getOrDefault("what", "")))
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one).containsKeys("ballotId", "version", "rated"));
    }
  }

  @Test
  void theDocumentsExamplesAreSo() throws IOException, ParseException {
    var text = Files.readString(DOCUMENT);
    var examples = text.substring(text.indexOf("```json") + 7, text.indexOf("\n```\n"));
    assertThat(cases(examples)).hasSizeGreaterThan(5).allSatisfy(VectorsTests::isReproduced);
  }

  @Test
  void theDocumentListsTheTagsThatThereAre() throws IOException {
    var listed =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| `vote/1 "))
            .map(line -> line.split("`", -1)[1])
            .toList();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Tag.values()).map(Tag::text).toList());
  }

  private static void isReproduced(Map<String, Object> whole) {
    // Numbers and lists are compared as JSON has them.
    assertThat(CanonicalJson.of(new VectorCase(whole).whole())).isEqualTo(CanonicalJson.of(whole));
  }
}

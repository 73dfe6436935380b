package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.junit.jupiter.api.Test;

/**
 * docs/asvs.md has each requirement once, with a verdict and a reason, and names only what is
 * there; what docs/security.md lists is what the code has.
 */
class AsvsTests {
  private static final Pattern ROW =
      Pattern.compile(
          "\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| \\*\\*([a-z ]+)\\*\\*: (.+) \\|");

  private static final String MET = "met";
  private static final String NOT_MET = "not met";
  private static final List<String> VERDICTS = List.of(MET, "not applicable", NOT_MET);

  /** A name in backticks, or a link to another file. */
  private static final Pattern WHERE = Pattern.compile("`[^`]+`|\\]\\([^)]+\\)");

  /** What mending it would take. */
  private static final Pattern TAKES = Pattern.compile("\\b[Ii]t (would take|takes) ");

  private static final Pattern ALGORITHM =
      Pattern.compile(
          "\\b(?:Mac|Cipher|MessageDigest|Signature|KeyAgreement|Key(?:Pair)?Generator|(?:Secret)?KeyFactory)"
              + "\\.getInstance\\(\\s*\"([^\"]+)\""
              + "|\\bname: '((?:AES|HKDF|HMAC|PBKDF2|RSA|ECDSA|ECDH|SHA-\\d)[\\w-]*)'"
              + "|\\bsubtle\\.digest\\('([\\w-]+)'");

  private static final Pattern SERVICE =
      Pattern.compile("software\\.amazon\\.awssdk\\.services\\.(\\w+)");

  private static final String SITE = "frontend-static/src/lib";

  private final Path project = ProjectRoot.find();

  /** A requirement and what is said of it. */
  private record Row(String requirement, String name, String verdict, String text) {
    static Row of(MatchResult row) {
      return new Row(row.group(1) + " " + row.group(2), row.group(3), row.group(4), row.group(5));
    }
  }

  @Test
  void everyRequirementOfBothLevelsIsThereOnceInOrder() throws IOException {
    var wanted =
        Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertThat(wanted).hasSize(253);
    assertThat(rows()).extracting(Row::requirement).containsExactlyElementsOf(wanted);
  }

  @Test
  void everyRequirementHasAVerdictAndAReason() throws IOException {
    assertThat(rows())
        .allSatisfy(row -> assertThat(row.verdict()).as(row.requirement()).isIn(VERDICTS))
        .allSatisfy(row -> assertThat(row.name()).as(row.requirement()).hasSizeGreaterThan(5))
        .allSatisfy(row -> assertThat(row.text()).as(row.requirement()).hasSizeGreaterThan(15));
    assertThat(rows())
        .filteredOn(row -> row.verdict().equals(MET))
        .allSatisfy(row -> assertThat(row.text()).as(row.requirement()).containsPattern(WHERE));
    assertThat(rows())
        .filteredOn(row -> row.verdict().equals(NOT_MET))
        .allSatisfy(row -> assertThat(row.text()).as(row.requirement()).containsPattern(TAKES));
  }

  @Test
  void countsItsVerdicts() throws IOException {
    var rows = rows();
    var counts =
        VERDICTS.stream()
            .map(verdict -> rows.stream().filter(row -> row.verdict().equals(verdict)).count())
            .toList();
    assertThat(text("docs/asvs.md").replaceAll("\\s+", " "))
        .contains("%d are met, %d are not applicable, %d are not met".formatted(counts.toArray()));
  }

  @Test
  void namesOnlyWhatIsThere() throws IOException {
    var names = new DocumentNames(project);
    assertThat(names.missing(project.resolve("docs/asvs.md"))).isEmpty();
    assertThat(names.missing(project.resolve("docs/security.md"))).isEmpty();
  }

  @Test
  void everyAlgorithmThatTheCodeAsksForIsListed() throws IOException {
    var asked = found(ALGORITHM, "functions/src/main/java", "local/src/main/java", SITE);
    assertThat(asked).contains("SHA-256", "HmacSHA256", "AES-GCM");
    assertThat(section("Algorithms")).contains(asked);
  }

  @Test
  void everyServiceThatTheFunctionsCallIsListed() throws IOException {
    var called = found(SERVICE, "functions/src/main/java");
    assertThat(called).contains("dynamodb");
    assertThat(called)
        .allSatisfy(
            service ->
                assertThat(section("What it talks to")).containsIgnoringCase("| " + service));
  }

  @Test
  void everyLogGroupOfTheTemplateIsListed() throws IOException {
    var groups =
        Template.read(project.resolve("template.yaml"))
            .stack("award", Map.of())
            .resources("AWS::Logs::LogGroup")
            .keySet();
    assertThat(groups).isNotEmpty();
    assertThat(groups)
        .allSatisfy(group -> assertThat(section("Logs")).contains("(`" + group + "`)"));
  }

  private List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    for (var line : text("docs/asvs.md").lines().toList()) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(Row.of(row.toMatchResult()));
      } else if (line.startsWith("|")) {
        assertThat(line).as("no row").matches("\\| requirement \\|.*|\\|[-|]+\\|");
      }
    }
    return rows;
  }

  private List<String> found(Pattern pattern, String... folders) throws IOException {
    var found = new TreeSet<String>();
    for (var folder : folders) {
      try (var files = Files.walk(project.resolve(folder))) {
        for (var file : files.filter(AsvsTests::isSource).toList()) {
          pattern
              .matcher(Files.readString(file))
              .results()
              .map(AsvsTests::first)
              .forEach(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isSource(Path file) {
    var name = file.toString();
    return name.matches(".*\\.(java|ts|svelte)") && !name.contains(".test.");
  }

  private static String first(MatchResult match) {
    for (int i = 1; i < match.groupCount(); i++) {
      if (match.group(i) != null) {
        return match.group(i);
      }
    }
    return match.group(match.groupCount());
  }

  private String section(String heading) throws IOException {
    var text = text("docs/security.md");
    int begin = text.indexOf("\n## " + heading + "\n");
    assertThat(begin).as(heading).isPositive();
    int end = text.indexOf("\n## ", begin + 1);
    return end < 0 ? text.substring(begin) : text.substring(begin, end);
  }

  private String text(String file) throws IOException {
    return Files.readString(project.resolve(file));
  }
}

package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/** docs/mutation.md has what {@code .ci/mutation/packages} lists, and names what is there. */
class MutationTests {
  private static final String BASE = "org.businessleaderaward.";

  /** Name, what it is, how many changes were noticed of how many. */
  private static final Pattern RESULT =
      Pattern.compile("\\| (\\w+) \\| [^|`]+ \\| (?:\\d+ of \\d+ )?\\|");

  /** Name, class and method, kind of change, how often, why. */
  private static final Pattern SURVIVOR =
      Pattern.compile("\\| (\\w+) \\| `([\\w$]+)\\.(\\w+)` \\| (\\w+) \\| (\\d+) \\| (.+) \\|");

  private final Path project = ProjectRoot.find();

  /** What is changed together. */
  private record Changed(String name, List<String> classes, List<String> tests) {
    static Changed of(String line) {
      var parts = line.split("\\s+");
      assertThat(parts).as(line).hasSize(4);
      return new Changed(
          parts[0], List.of(parts[1].split(",")), List.of((parts[2] + "," + parts[3]).split(",")));
    }

    boolean holds(JavaClass type) {
      return classes.stream().anyMatch(wanted -> fits(wanted, type.getName()));
    }

    private static boolean fits(String wanted, String name) {
      return name.matches(Pattern.quote(BASE + wanted).replace("*", "\\E.*\\Q"));
    }
  }

  @Test
  void everyRuleThatIsChangedIsThere() throws IOException {
    assertThat(changed()).isNotEmpty();
    for (var each : changed()) {
      assertThat(each.classes())
          .as(each.name())
          .allSatisfy(
              wanted ->
                  assertThat(ProjectClasses.ALL)
                      .as(wanted)
                      .anyMatch(type -> Changed.fits(wanted, type.getName())));
      assertThat(each.tests())
          .filteredOn(test -> !test.equals("-"))
          .allSatisfy(test -> assertThat(tests(test)).as(test).exists());
    }
  }

  private static Path tests(String wanted) {
    var path = "src/test/java/" + (BASE + wanted).replace('.', '/');
    return Path.of(path.endsWith("/*") ? path.substring(0, path.length() - 2) : path + ".java");
  }

  @Test
  void everyNameIsInTheTableOfFigures() throws IOException {
    assertThat(rows(RESULT))
        .extracting(List::getFirst)
        .containsExactlyElementsOf(changed().stream().map(Changed::name).toList());
  }

  @Test
  void everyChangeThatNoTestNoticesIsInARuleThatIsChangedAndHasItsReason() throws IOException {
    for (var row : rows(SURVIVOR)) {
      var in = changed().stream().filter(each -> each.name().equals(row.getFirst())).findFirst();
      assertThat(in).as(row.getFirst()).isPresent();
      assertThat(ProjectClasses.ALL)
          .as("%s.%s", row.get(1), row.get(2))
          .anyMatch(
              type ->
                  in.get().holds(type)
                      && simple(type).equals(row.get(1))
                      && units(type).anyMatch(row.get(2)::equals));
      assertThat(row.get(5)).hasSizeGreaterThan(20);
    }
  }

  /** With what it stands in, as PIT has it. */
  private static String simple(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  private static Stream<String> units(JavaClass type) {
    return type.getCodeUnits().stream()
        .map(JavaCodeUnit::getName)
        .map(name -> name.replace("<init>", "new").replace("<clinit>", "static"));
  }

  private List<Changed> changed() throws IOException {
    return Files.readAllLines(project.resolve(".ci/mutation/packages")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Changed::of)
        .toList();
  }

  /** The groups of each row of docs/mutation.md that has this form. */
  private List<List<String>> rows(Pattern form) throws IOException {
    return Files.readAllLines(project.resolve("docs/mutation.md")).stream()
        .map(form::matcher)
        .filter(row -> row.matches())
        .map(row -> IntStream.rangeClosed(1, row.groupCount()).mapToObj(row::group).toList())
        .toList();
  }
}

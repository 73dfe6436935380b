package org.businessleaderaward;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every noun has its room: how big rooms are, what modules show, and what goes round in none. */
class HouseTests {
  private static final String BASE = "org.businessleaderaward";

  private static final JavaClasses CODE =
      ProjectClasses.ALL.that(not(resideInAPackage(BASE + ".embedded..")));

  private static final Sources SOURCES =
      new Sources(
          Path.of("src/main/java"),
          Path.of("../embedded/src/main/java"),
          Path.of("../local/src/main/java"));

  private static final Sources TESTS = new Sources(Path.of("src/test/java"));

  private static final String KEYS = "a key's form is said once for all packages of its module";
  private static final String REFUSALS = "a refusal is worded once for all packages of its module";
  private static final String LOCAL = "the local server uses it";

  /** What stands at a module's root though no other module uses it, and why. */
  private static final Map<String, String> SHOWN_ALL_THE_SAME =
      Map.ofEntries(
          entry("access.AccessKeys", KEYS),
          entry("advisory.AdvisoryKeys", KEYS),
          entry("directory.DirectoryKeys", KEYS),
          entry("jury.JuryKeys", KEYS),
          entry("nominations.NominationKeys", KEYS),
          entry("programme.LocalizedTextShape", "stored texts have one shape in all its packages"),
          entry("advisory.AdvisoryRefusal", REFUSALS),
          entry("nominations.NominationRefusal", REFUSALS),
          entry("access.Links", LOCAL),
          entry("mail.MailReports", LOCAL),
          entry("mail.MovedMail", LOCAL),
          entry("mail.Transport", LOCAL),
          entry("audit.AuditEntry", "the secretariat's room shows it"),
          entry("audit.AuditVerifier", "tests of every module verify the log with it"),
          entry("nominations.EvidenceDownload", "others name it as a type argument alone"),
          entry("directory.IndexWorker", "the tests of search run it, as Lambda does"));

  @TempDir private Path folder;

  @Test
  void noPackageHasTooManyFiles() {
    assertThat(SOURCES.fullPackages()).isEmpty();
    assertThat(TESTS.fullPackages()).isEmpty();
  }

  @Test
  void aPackageOfTooManyFilesIsFound() throws IOException {
    for (int i = 0; i <= Sources.MOST_FILES; i++) {
      write("Class" + i + ".java", 1);
    }
    assertThat(new Sources(folder).fullPackages()).containsOnlyKeys(folder);
  }

  @Test
  void noClassIsTooLong() {
    assertThat(SOURCES.longClasses()).isEmpty();
  }

  @Test
  void aClassThatIsTooLongIsFound() throws IOException {
    write("Short.java", Sources.MOST_LINES);
    var file = write("Long.java", Sources.MOST_LINES + 1);
    assertThat(new Sources(folder).longClasses()).containsExactly(file);
  }

  /** What says what there is and joins it: the modules' lists of beans and how they are made. */
  @Test
  void wiringIsShort() {
    var wiring =
        Pattern.compile(".*Beans[.]java|.*/wiring/(Parts|Recipe|Registrar)[.]java")
            .asMatchPredicate();
    assertThat(SOURCES.lines(file -> wiring.test(file.toString()))).isBetween(200L, 450L);
  }

  /** Nine lines for each operation, its share of the fragments among them. */
  @Test
  void operationsAreShort() throws IOException {
    try (var files = Files.walk(Path.of("../graphql-schema/operations"))) {
      var lines = files.filter(Files::isRegularFile).flatMap(file -> read(file).lines()).toList();
      var operation = Pattern.compile("^(query|mutation) ").asPredicate();
      assertThat(lines.size() / (double) lines.stream().filter(operation).count())
          .isBetween(3.0, 9.0);
    }
  }

  @Test
  void linesAreCounted() throws IOException {
    write("One.java", 3);
    write("Two.java", 4);
    Files.writeString(
        folder.resolve("Three.java"), "import java.util.List;\nimport java.util.Map;\n");
    assertThat(new Sources(folder).lines(_ -> true)).isEqualTo(7);
    assertThat(new Sources(folder).lines(file -> file.endsWith("Two.java"))).isEqualTo(4);
  }

  @Test
  void halfOfTheClassesAreShort() {
    assertThat(SOURCES.median()).isLessThan(Sources.HALF_BELOW);
  }

  @Test
  void theClassInTheMiddleIsFound() throws IOException {
    write("package-info.java", 1);
    write("One.java", 1);
    write("Two.java", Sources.HALF_BELOW);
    write("Three.java", Sources.MOST_LINES);
    assertThat(new Sources(folder).median()).isEqualTo(Sources.HALF_BELOW);
  }

  /** An archive holds everything, and nobody but an operator makes one; see the package's words. */
  @Test
  void outsideTheFunctionsOnlyArchivesScan() throws IOException {
    var scanning = Pattern.compile("[.]scan(Paginator)?\\(");
    try (var files = Files.walk(Path.of("../local/src/main/java"))) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .filter(file -> scanning.matcher(read(file)).find())
                  .map(file -> String.valueOf(file.getName(file.getNameCount() - 2))))
          .isNotEmpty()
          .containsOnly("archive");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noModuleShowsTooMuch() {
    assertThat(new Faces(CODE, BASE).crowded()).isEmpty();
  }

  @Test
  void aModuleThatShowsTooMuchIsFound() {
    var rules = new ClassFileImporter().importPackages("org.junit.jupiter.api");
    assertThat(new Faces(rules, "org.junit.jupiter").crowded()).containsOnlyKeys("api");
  }

  @Test
  void modulesShowWhatOthersUse() {
    assertThat(new Faces(CODE, BASE).unused())
        .containsExactlyInAnyOrderElementsOf(SHOWN_ALL_THE_SAME.keySet());
  }

  @Test
  void whatIsShownToNobodyIsFound() {
    var fixtures = new ClassFileImporter().importPackages("fixtures.faces");
    assertThat(new Faces(fixtures, "fixtures.faces").unused()).containsExactly("shop.Till");
  }

  @Test
  void packagesOfAModuleMakeNoCircle() {
    assertThatCode(() -> ArchitectureRules.noCirclesWithin(BASE).check(CODE))
        .doesNotThrowAnyException();
  }

  @Test
  void packagesThatMakeACircleAreFound() {
    var fixtures = new ClassFileImporter().importPackages("fixtures.circles");
    assertThatThrownBy(() -> ArchitectureRules.noCirclesWithin("fixtures.circles").check(fixtures))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("Cook", "Wine");
  }

  private Path write(String name, int lines) throws IOException {
    return Files.writeString(folder.resolve(name), "//\n".repeat(lines));
  }
}

package org.businessleaderaward;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/**
 * One name stands for one thing: no two types of the code of all modules share one, and no type
 * within another has the name of one that stands alone.
 */
class NamesTests {
  private static final Path REPOSITORY = ProjectRoot.find();

  private static final Pattern WITHIN =
      Pattern.compile(
          "^ +(?:(?:public|private|protected|static|final|sealed|non-sealed|abstract) )*"
              + "(?:class|record|enum|interface) (\\w+)",
          Pattern.MULTILINE);

  private static final String SAME = "it is that very thing, as its surroundings know it";

  /** Types within others that have the name of one that stands alone, and why. */
  private static final Map<String, String> ALIKE =
      Map.ofEntries(
          entry(
              "Audience.Part",
              "of those who are mailed; a file's part is the local server's alone"),
          entry("AssessmentRules.Flaw", "another module's, of an assessment"),
          entry("ChangesFeed.Taking", "of documents; an archive's is the local server's alone"),
          entry("ConflictGate.Outcome", "pure rules of the jury, which know no storage"),
          entry("ConflictGate.Refusal", "pure rules of the jury, which know no gateway"),
          entry("EnrolPasskey.OnRecord", "another module's, of a passkey"),
          entry("News.TakenBack", SAME),
          entry("OwnFields.Proposal", "the schema's word in the organisations' room"),
          entry("Paging.Source", "where a page comes from; never beside an entry's source"),
          entry("PartTables.Origin", "of a part of an entry, where tables are written"),
          entry("PartTables.Part", "of an entry; a file's part is the local server's alone"),
          entry("Parts.Part", "of what is wired; a file's part is the local server's alone"),
          entry("PrepareEdition.Change", "another module's, of an edition"),
          entry("Source.Statement", "what a source states, in the schema's words"),
          entry("Template.Table", "of what is deployed; a file's table is the exports' alone"),
          entry("VoteRule.Criterion", SAME),
          entry("VoteRule.Role", "the record's word for what a trustee is"),
          entry("WriteSet.Part", "of what is written; a file's part is the local server's alone"));

  @Test
  void noTwoTypesShareAName() throws IOException {
    assertThat(shared(sources())).isEmpty();
  }

  @Test
  void everyModuleIsLookedAt() throws IOException {
    assertThat(sources().stream().map(file -> REPOSITORY.relativize(file).getName(0).toString()))
        .contains("embedded", "functions", "local");
  }

  @Test
  void findsANameThatStandsInTwoPackages() {
    assertThat(
            shared(
                List.of(
                    Path.of("functions/src/main/java/a/Seat.java"),
                    Path.of("functions/src/main/java/a/package-info.java"),
                    Path.of("functions/src/main/java/b/Vote.java"),
                    Path.of("functions/src/main/java/b/package-info.java"),
                    Path.of("local/src/main/java/c/Seat.java"))))
        .containsExactly("Seat.java");
  }

  @Test
  void noTypeWithinAnotherHasTheNameOfOneThatStandsAlone() throws IOException {
    var texts = new TreeMap<String, String>();
    for (Path file : sources()) {
      texts.put(nameOf(file), Files.readString(file));
    }
    assertThat(alike(texts)).containsExactlyInAnyOrderElementsOf(ALIKE.keySet());
  }

  @Test
  void findsATypeWithinAnother() {
    var texts =
        Map.of(
            "Seat", "public record Seat(String chair) {}",
            "Hall",
                """
                final class Hall {
                  /** The class Seat {@code record Seat} is another. */
                  private static final class Door {}

                  public sealed interface Seat permits Chair {}
                }
                """);
    assertThat(alike(texts)).containsExactly("Hall.Seat");
  }

  /** The types within others, by name, that one of these is called like. */
  private static Set<String> alike(Map<String, String> texts) {
    var found = new TreeSet<String>();
    texts.forEach(
        (outer, text) ->
            WITHIN
                .matcher(text)
                .results()
                .map(type -> type.group(1))
                .filter(texts::containsKey)
                .forEach(name -> found.add(outer + "." + name)));
    return found;
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static Set<String> shared(List<Path> sources) {
    var count = new TreeMap<String, Integer>();
    sources.forEach(file -> count.merge(file.getFileName().toString(), 1, Integer::sum));
    // Every package has a file of this name, which declares no type.
    count.remove("package-info.java");
    count.values().removeIf(files -> files == 1);
    return count.keySet();
  }

  private static List<Path> sources() throws IOException {
    try (var modules = Files.list(REPOSITORY)) {
      return modules
          .map(module -> module.resolve("src/main/java"))
          .filter(Files::isDirectory)
          .flatMap(NamesTests::files)
          .toList();
    }
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

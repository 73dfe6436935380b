package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

/** One name stands for one thing: no two types of the code of all modules share one. */
class NamesTests {
  private static final Path REPOSITORY = ProjectRoot.find();

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

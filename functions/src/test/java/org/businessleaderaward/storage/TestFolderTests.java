package org.businessleaderaward.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.Test;

class TestFolderTests {
  /** Makes a folder in a JVM of its own, and in its last moment a file in it. */
  static final class Maker {
    private Maker() {}

    public static void main(String[] arguments) throws IOException {
      var folder = TestFolder.fresh("made");
      Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c"), "c");
      TestFolder.beforeTheEnd(
          () -> {
            try {
              Files.writeString(folder.resolve("last"), "last");
            } catch (IOException e) {
              System.out.print("not there any more: ");
            }
          });
      System.out.print(folder);
    }
  }

  @Test
  void goesWhenTheJvmEnds() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), Maker.class.getName())
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var failed = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(failed).isZero();
    assertThat(failed).isEmpty();
    assertThat(Path.of(said)).isAbsolute().doesNotExist();
    assertThat(Path.of(said).getParent()).doesNotExist();
  }

  @Test
  void isNobodyElses() throws IOException {
    var one = TestFolder.fresh("one");
    assertThat(one).isNotEqualTo(TestFolder.fresh("one")).isEmptyDirectory();
  }

  @Test
  void isWhereAllFoldersOfTestsAreThatJunitDoesNotGive() throws IOException {
    assertThat(Stream.of("functions", "local", "localstack", "embedded").flatMap(this::elsewhere))
        .isEmpty();
  }

  private Stream<String> elsewhere(String module) {
    var sources = ProjectRoot.find().resolve(module).resolve("src/test");
    return Files.exists(sources) ? named(sources).stream() : Stream.empty();
  }

  /** What makes a temporary file or folder in none that is given. */
  private static List<String> named(Path sources) {
    try (var files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("TestFolder.java"))
          .filter(TestFolderTests::makesOne)
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean makesOne(Path file) {
    try {
      return Files.readString(file).matches("(?s).*createTemp(Directory|File)\\(\\s*\".*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

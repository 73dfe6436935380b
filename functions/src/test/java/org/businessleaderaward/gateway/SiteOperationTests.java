package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.embedded.ProjectRoot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build writes of the operations that the site sends. */
class SiteOperationTests {
  private static final Path SOURCES = ProjectRoot.find().resolve("graphql-schema/operations");

  @TempDir private static Path compiled;

  @BeforeAll
  static void compileWhatTheBuildRuns() {
    var source = ProjectRoot.find().resolve("functions/src/build/WriteOperations.java").toString();
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-d", compiled.toString(), source)).isZero();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void meansItsOperationWithTheFragmentsThatItUses(String folder) {
    var documents = parsed(folder);
    var meaning = new Meaning(Stream.concat(parsed("any").stream(), documents.stream()).toList());
    var operations =
        documents.stream()
            .flatMap(document -> document.getDefinitionsOfType(OperationDefinition.class).stream());
    assertThat(SiteOperation.in(folder))
        .extracting(operation -> Meaning.of(operation.text()))
        .containsExactlyElementsOf(operations.map(meaning::of).toList());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isWrittenInOneLineWithoutFragments(String folder) {
    assertThat(SiteOperation.in(folder))
        .allSatisfy(
            operation -> {
              assertThat(operation.text())
                  .doesNotContain("fragment ", "  ", "\n")
                  .contains(operation.name().equals("_") ? "{" : " " + operation.name());
            });
  }

  /**
   * A change of what rooms take is a change of the record, which a review sees: folder, name, hash
   * of the text, hash of the meaning. The site's test holds what is sent to the same record.
   */
  @Test
  void isOnRecord() throws IOException {
    var found = folders().flatMap(SiteOperationTests::recorded).sorted().toList();
    var functions = ProjectRoot.find().resolve("functions");
    Files.write(functions.resolve("target/trusted-operations.txt"), found);
    assertThat(functions.resolve("src/test/resources/trusted-operations.txt"))
        .as("as it would be now: functions/target/trusted-operations.txt")
        .hasContent(String.join("\n", found));
  }

  private static Stream<String> recorded(String folder) {
    return SiteOperation.in(folder).stream()
        .map(
            operation ->
                String.join(
                    " ",
                    folder,
                    operation.name(),
                    Sha256.of(operation.text()).hex(),
                    Sha256.of(Meaning.of(operation.text())).hex()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query A { ...F } fragment F on Query { a }                                     |",
        "query A { ...F ...S } fragment F on Query { ...S }                             |",
        "query A { a ...F }                                                             | ...F is"
            + " unknown",
        "query A { ...F } fragment F on Query { ...G } fragment G on Query { ...F }     | ...F is"
            + " in itself",
        "query A { a } fragment F on Query { a }                                        | no"
            + " operation uses",
        "query A { ...F } fragment F on Query { a } fragment F on Query { b }           | two"
            + " fragments F",
        "query A { ...S } fragment S on Query { a }                                     | two"
            + " fragments S",
        "query A { a                                                                    | not"
            + " closed"
      })
  void endsTheBuildOnAFragmentThatIsWrong(String text, String problem, @TempDir Path folder)
      throws IOException, InterruptedException {
    var shared = Files.createDirectories(folder.resolve("from/any"));
    var own = Files.createDirectories(folder.resolve("from/room"));
    Files.writeString(shared.resolve("fragments.graphql"), "{ ...S } fragment S on Query { s }");
    Files.writeString(own.resolve("operations.graphql"), text);
    var build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                compiled.toString(),
                "WriteOperations",
                folder.resolve("from").toString(),
                folder.resolve("to").toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(build.waitFor()).as(said).isEqualTo(problem == null ? 0 : 1);
    assertThat(said).contains(problem == null ? "" : problem);
  }

  private static Stream<String> folders() throws IOException {
    try (var folders = Files.list(SOURCES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static List<Document> parsed(String folder) {
    var documents = new ArrayList<Document>();
    try (var files = Files.walk(SOURCES.resolve(folder))) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        documents.add(new Parser().parseDocument(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }
}
